package de.immobridge.sandbox.simulator.payment;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A price above nothing with two decimals and a point, the one form in which prices are sent (H.2).
 */
public record Price(BigDecimal amount) {

  /** Nothing if the text is not in that form. */
  public static Optional<Price> parse(String text) {
    return text.matches("\\d{1,9}\\.\\d{2}") && new BigDecimal(text).signum() > 0
        ? Optional.of(new Price(new BigDecimal(text)))
        : Optional.empty();
  }

  Price plus(Price other) {
    return new Price(amount.add(other.amount));
  }

  Price times(int quantity) {
    return new Price(amount.multiply(BigDecimal.valueOf(quantity)));
  }

  /** As it is sent. */
  public String text() {
    return amount.toPlainString();
  }
}
