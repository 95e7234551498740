package de.immobridge.sandbox.simulator.control;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.immobridge.sandbox.simulator.http.Json;
import de.immobridge.sandbox.simulator.knob.Choices.PaymentMode;
import de.immobridge.sandbox.simulator.marketplace.MessageVerdict;
import de.immobridge.sandbox.simulator.payment.Order;
import de.immobridge.sandbox.simulator.payment.OrderVerdict;
import de.immobridge.sandbox.simulator.payment.Purchase;

/** What the window around the provider's page shall do, as JSON. */
final class MessageJson {

  private MessageJson() {}

  static ObjectNode of(OrderVerdict verdict, PaymentMode mode) {
    return switch (verdict) {
      case OrderVerdict.Refused(String reason) -> refused(reason);
      case OrderVerdict.Placed(Order order) -> {
        var json = accepted(false, false);
        json.putObject("order")
            .put("id", order.id())
            .put("mode", Names.of(mode))
            .put("total", order.purchase().total().text())
            .put("text", text(order.purchase()));
        yield json;
      }
    };
  }

  private static String text(Purchase purchase) {
    return switch (purchase) {
      case Purchase.Products(var products) ->
          products.stream()
              .map(
                  product ->
                      product.quantity()
                          + " × "
                          + product.name()
                          + " ("
                          + product.price().text()
                          + " €)")
              .collect(joining(", "));
      case Purchase.Subscription subscription ->
          subscription.description()
              + ", "
              + subscription.months()
              + " months, "
              + subscription.monthly().text()
              + " € a month";
    };
  }

  static ObjectNode of(MessageVerdict verdict) {
    return switch (verdict) {
      case MessageVerdict.Accepted(boolean refresh, boolean close) -> accepted(refresh, close);
      case MessageVerdict.Refused(String reason) -> refused(reason);
    };
  }

  private static ObjectNode accepted(boolean refresh, boolean close) {
    return Json.object().put("accepted", true).put("refresh", refresh).put("close", close);
  }

  static ObjectNode refused(String reason) {
    return accepted(false, false).put("accepted", false).put("reason", reason);
  }
}
