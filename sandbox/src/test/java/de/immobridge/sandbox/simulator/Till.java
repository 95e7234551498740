package de.immobridge.sandbox.simulator;

import static de.immobridge.sandbox.simulator.SandboxExtension.SECRET;
import static de.immobridge.sandbox.simulator.SandboxExtension.parameters;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.immobridge.sandbox.simulator.signature.MessageSignature;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** A provider that sells: what its page posts to the window, and how the buyer decides. */
final class Till {

  static final String CALLBACK = "https://provider.example/result";

  private final SandboxExtension sandbox;
  private final String webId;
  private final int buyer;
  private Optional<JsonNode> window = Optional.empty();

  Till(SandboxExtension sandbox, String webId, int buyer) {
    this.sandbox = sandbox;
    this.webId = webId;
    this.buyer = buyer;
  }

  /** A purchase that succeeds: its transaction's id. */
  int buys() {
    return buys("success");
  }

  int buys(String status) {
    window = Optional.empty();
    return Integer.parseInt(
        parameters(decide(place(order()), status)).getOrDefault("transactionid", ""));
  }

  /** A subscription that succeeds: its id. */
  String subscribes() {
    window = Optional.empty();
    return parameters(decide(place(subscription()), "success")).getOrDefault("aboid", "");
  }

  /** Places an order: its id. */
  String place(ObjectNode order) {
    return post(order).at("/order/id").asText();
  }

  /** How the payment dialog ends: the address to which the iframe goes. */
  String decide(String order, String status) {
    return sandbox
        .post("/enterprise/orders/" + order, Map.of("status", status))
        .json()
        .path("url")
        .asText();
  }

  /** The window of the page that sells; opened when it is needed first. */
  private JsonNode window() {
    var open = window.orElseGet(() -> sandbox.service(webId, buyer));
    window = Optional.of(open);
    return open;
  }

  /** Signs and posts: what the window makes of it. */
  JsonNode post(ObjectNode order) {
    return hand(signed(order));
  }

  /** Posts it as it is. */
  JsonNode hand(ObjectNode order) {
    var path = "/enterprise/windows/" + window().path("window").asText() + "/message";
    return sandbox.post(path, Map.of("text", order.toString())).json();
  }

  static ObjectNode signed(ObjectNode order) {
    return order.put("signature", MessageSignature.of(SECRET, order));
  }

  ObjectNode order() {
    var order = common().put("totalprice", "11.00");
    order
        .putArray("products")
        .addObject()
        .put("name", "2D-Grundriss")
        .put("price", "5.50")
        .put("quantity", "2")
        .put("circleofusers", "customer");
    return order;
  }

  ObjectNode changed(Consumer<ObjectNode> change) {
    var order = order();
    change.accept(order);
    return order;
  }

  ObjectNode subscription() {
    var order = common();
    order.set("abo", abo());
    return order;
  }

  static ObjectNode abo() {
    return SignedAction.JSON
        .createObjectNode()
        .put("durationinmonth", "6")
        .put("noticeperiod", "bis 3 Monate vor Vertragsende")
        .put("automaticrenewal", "6 Monate")
        .put("monthlycosts", "25.30")
        .put("monthlyservicedescription", "Abo-Modell")
        .put("circleofusers", "");
  }

  private ObjectNode common() {
    return SignedAction.JSON
        .createObjectNode()
        .put("callbackurl", CALLBACK + "?order=7f3c")
        .put("parametercacheid", window().path("parameterCacheId").asText())
        .put("timestamp", sandbox.now());
  }

  /** A call in the provider's own client. */
  JsonNode owner(String type, Map<String, ?> parameters) {
    var own = sandbox.get("/control/provider-client").json();
    var owner = new Credentials(own.path("apiToken").asText(), own.path("apiKey").asText(), "", "");
    return sandbox.call(owner, "do", type, "", parameters);
  }
}
