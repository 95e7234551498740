package de.immobridge.sandbox.simulator.payment;

/** How a payment dialog ends (H.3). */
public enum PaymentResult {
  /** Paid by credit card. */
  SUCCESS("success", "Die Zahlung war erfolgreich."),
  /** A SEPA debit is under way; not yet paid. */
  INPROCESS("inprocess", "Die Zahlung ist in Bearbeitung."),
  /** Not paid. */
  ERROR("error", "Die Zahlung wurde abgelehnt.");

  private final String word;
  private final String message;

  PaymentResult(String word, String message) {
    this.word = word;
    this.message = message;
  }

  /** As {@code status} carries it. */
  public String word() {
    return word;
  }

  String message() {
    return message;
  }
}
