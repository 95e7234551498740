package de.immobridge.sandbox.simulator.payment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.immobridge.sandbox.simulator.http.Json;
import de.immobridge.sandbox.simulator.knob.Knobs;
import de.immobridge.sandbox.simulator.knob.OnOfficeClock;
import de.immobridge.sandbox.simulator.knob.StandardKnobs;
import de.immobridge.sandbox.simulator.marketplace.Provider;
import de.immobridge.sandbox.simulator.marketplace.UrlSigner;
import de.immobridge.sandbox.simulator.marketplace.Window;
import de.immobridge.sandbox.simulator.payment.Transaction.Kind;
import de.immobridge.sandbox.simulator.payment.Transaction.Method;
import de.immobridge.sandbox.simulator.payment.Transaction.State;
import de.immobridge.sandbox.simulator.problem.Problem;
import de.immobridge.sandbox.simulator.recorder.Recorder;
import de.immobridge.sandbox.simulator.recorder.Recorder.Channel;
import de.immobridge.sandbox.simulator.recorder.Recorder.Direction;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Orders from the message to the browser's return (H.2, H.3). Each is decided once; its result is a
 * signed address that may be called any number of times.
 */
public final class Orders {

  private final UrlSigner signer;
  private final Ledger ledger;
  private final Knobs knobs;
  private final OnOfficeClock clock;
  private final Recorder recorder;
  private final Map<String, Order> orders = new LinkedHashMap<>();

  Orders(
      Provider provider,
      Ledger ledger,
      Knobs knobs,
      OnOfficeClock clock,
      Recorder recorder,
      Accounts kept) {
    this.signer = new UrlSigner(provider, knobs);
    this.ledger = ledger;
    this.knobs = knobs;
    this.clock = clock;
    this.recorder = recorder;
    kept.orders().forEach(each -> orders.put(each.id(), each));
  }

  synchronized List<Order> all() {
    return List.copyOf(orders.values());
  }

  /** Opens the payment dialog for a message whose signature, time and window were found good. */
  public synchronized OrderVerdict place(Window window, ObjectNode message) {
    var reader = new OrderReader(knobs.get(StandardKnobs.MAXIMUM_PRODUCTS));
    try {
      var order =
          new Order(
              "order-" + (orders.size() + 1),
              window.webId(),
              window.userId(),
              reader.purchase(message),
              reader.callbackUrl(message),
              true);
      orders.put(order.id(), order);
      return new OrderVerdict.Placed(order);
    } catch (OrderReader.Refusal refusal) {
      return new OrderVerdict.Refused(refusal.reason());
    }
  }

  /** Ends the payment dialog and gives the address to which the iframe goes. */
  public synchronized String decide(String orderId, PaymentResult result) {
    var order = orders.get(orderId);
    if (order == null) {
      throw Problem.unknown("There is no order '" + orderId + "'.");
    }
    if (!order.open()) {
      throw Problem.conflict("The order has been decided.");
    }
    orders.put(orderId, order.closed());
    var parameters = new TreeMap<String, String>();
    parameters.put("status", result.word());
    parameters.put("message", result.message());
    parameters.put("timestamp", Long.toString(clock.now().getEpochSecond()));
    switch (result) {
      case SUCCESS -> book(order, Method.CREDIT_CARD, State.PAID, parameters);
      case INPROCESS -> book(order, Method.SEPA, State.IN_PROCESS, parameters);
      case ERROR -> parameters.put("errorCodes", "101101");
    }
    var url = signer.sign(order.callbackUrl(), parameters);
    recorder.note(
        Channel.PAYMENT, Direction.OUT, Json.object().put("order", orderId).put("url", url));
    return url;
  }

  private void book(Order order, Method method, State state, Map<String, String> parameters) {
    boolean subscription = order.purchase() instanceof Purchase.Subscription;
    var transaction =
        ledger.add(
            order.webId(),
            order.userId(),
            order.purchase().total(),
            subscription ? Kind.SUBSCRIPTION : Kind.PURCHASE,
            method,
            state);
    parameters.put("referenceid", order.id());
    if (subscription) {
      parameters.put("aboid", ledger.subscribe(order.webId()).id());
    } else {
      parameters.put("transactionid", Integer.toString(transaction.id()));
    }
  }
}
