package de.immobridge.sandbox.simulator.payment;

import de.immobridge.sandbox.simulator.payment.Ledger.Abo;
import de.immobridge.sandbox.simulator.payment.PaymentLinks.PaymentLink;
import java.util.List;

/** Everything about money at one moment, as it is kept over a restart. */
public record Accounts(
    List<Transaction> transactions, List<Abo> abos, List<Order> orders, List<PaymentLink> links) {

  /** Nobody has bought anything. */
  public static final Accounts NONE = new Accounts(List.of(), List.of(), List.of(), List.of());

  public Accounts {
    transactions = List.copyOf(transactions);
    abos = List.copyOf(abos);
    orders = List.copyOf(orders);
    links = List.copyOf(links);
  }
}
