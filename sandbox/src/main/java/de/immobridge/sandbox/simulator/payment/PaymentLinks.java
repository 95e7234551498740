package de.immobridge.sandbox.simulator.payment;

import de.immobridge.sandbox.simulator.payment.Transaction.Kind;
import de.immobridge.sandbox.simulator.payment.Transaction.Method;
import de.immobridge.sandbox.simulator.payment.Transaction.State;
import de.immobridge.sandbox.simulator.problem.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Links for subsequent payments (H.4): open until somebody pays, then paid for good. */
public final class PaymentLinks {

  /** One link; the price is net. */
  public record PaymentLink(
      String id, Transaction first, Price price, String description, boolean paid) {
    PaymentLink asPaid() {
      return new PaymentLink(id, first, price, description, true);
    }
  }

  private final Ledger ledger;
  private final Map<String, PaymentLink> links = new LinkedHashMap<>();

  PaymentLinks(Ledger ledger, Accounts kept) {
    this.ledger = ledger;
    kept.links().forEach(each -> links.put(each.id(), each));
  }

  synchronized List<PaymentLink> all() {
    return List.copyOf(links.values());
  }

  /** A link to pay more for an earlier purchase. */
  public synchronized PaymentLink open(Transaction first, Price price, String description) {
    var id = UUID.randomUUID().toString();
    var link = new PaymentLink(id, first, price, description, false);
    links.put(id, link);
    return link;
  }

  /** The link with this id, or a clear refusal. */
  public synchronized PaymentLink link(String id) {
    var link = links.get(id);
    if (link == null) {
      throw Problem.unknown("There is no such payment.");
    }
    return link;
  }

  /** Somebody pays. */
  public synchronized PaymentLink pay(String id) {
    var link = link(id);
    if (link.paid()) {
      throw Problem.conflict("This has been paid already.");
    }
    var first = link.first();
    ledger.add(
        first.webId(),
        first.buyer(),
        link.price(),
        Kind.SUBSEQUENT,
        Method.CREDIT_CARD,
        State.PAID);
    links.put(id, link.asPaid());
    return link.asPaid();
  }
}
