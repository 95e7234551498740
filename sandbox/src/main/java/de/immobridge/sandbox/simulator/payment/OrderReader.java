package de.immobridge.sandbox.simulator.payment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Set;

/** Reads an order message whose signature was found good (H.2); refuses with a reason. */
final class OrderReader {

  private static final Set<String> CIRCLES = Set.of("customer", "group", "user", "");

  private final int maximumProducts;

  OrderReader(int maximumProducts) {
    this.maximumProducts = maximumProducts;
  }

  /** An order that makes no sense. */
  static final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    Refusal(String reason) {
      super(reason, null, false, false);
    }

    String reason() {
      return String.valueOf(getMessage());
    }
  }

  Purchase purchase(ObjectNode message) throws Refusal {
    boolean products = message.has("products");
    if (products == message.has("abo")) {
      throw new Refusal("An order has either products or an abo.");
    }
    return products ? products(message) : subscription(message.path("abo"));
  }

  String callbackUrl(ObjectNode message) throws Refusal {
    var text = message.path("callbackurl").asText();
    try {
      var uri = new URI(text);
      if (uri.getHost() != null && text.matches("https?://.*")) {
        return text;
      }
    } catch (URISyntaxException e) {
      throw new Refusal("The callbackurl is not an address.");
    }
    throw new Refusal("The callbackurl is not an address.");
  }

  private Purchase products(ObjectNode message) throws Refusal {
    var list = message.path("products");
    if (!list.isArray() || list.isEmpty()) {
      throw new Refusal("'products' must be a list with a product.");
    }
    if (list.size() > maximumProducts) {
      throw new Refusal("An order may have " + maximumProducts + " product(s) only.");
    }
    var products = new ArrayList<Purchase.Product>();
    for (var product : list) {
      products.add(product(product));
    }
    var purchase = new Purchase.Products(products);
    if (!purchase.total().equals(price(message, "totalprice"))) {
      throw new Refusal("The totalprice is not the sum of the products.");
    }
    return purchase;
  }

  private static Purchase.Product product(JsonNode json) throws Refusal {
    return new Purchase.Product(
        text(json, "name"), price(json, "price"), number(json, "quantity"), circle(json));
  }

  private static Purchase.Subscription subscription(JsonNode json) throws Refusal {
    return new Purchase.Subscription(
        number(json, "durationinmonth"),
        price(json, "monthlycosts"),
        text(json, "monthlyservicedescription"),
        text(json, "noticeperiod"),
        text(json, "automaticrenewal"),
        circle(json));
  }

  private static String text(JsonNode json, String name) throws Refusal {
    var text = json.path(name).asText();
    if (text.isEmpty()) {
      throw new Refusal("'" + name + "' is missing.");
    }
    return text;
  }

  private static int number(JsonNode json, String name) throws Refusal {
    var text = json.path(name).asText();
    if (!text.matches("[1-9]\\d{0,5}")) {
      throw new Refusal("'" + name + "' must be a whole number above 0.");
    }
    return Integer.parseInt(text);
  }

  private static Price price(JsonNode json, String name) throws Refusal {
    return Price.parse(json.path(name).asText())
        .orElseThrow(() -> new Refusal("'" + name + "' must be a price such as 5.50."));
  }

  private static String circle(JsonNode json) throws Refusal {
    var circle = json.path("circleofusers").asText();
    if (!CIRCLES.contains(circle)) {
      throw new Refusal("'circleofusers' must be customer, group, user or empty.");
    }
    return circle;
  }
}
