package de.immobridge.sandbox.simulator;

import static de.immobridge.sandbox.simulator.SandboxExtension.HANSEKONTOR;
import static de.immobridge.sandbox.simulator.SandboxExtension.JONAS;
import static de.immobridge.sandbox.simulator.SandboxExtension.SECRET;
import static de.immobridge.sandbox.simulator.SandboxExtension.parameters;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.immobridge.sandbox.simulator.signature.UnsignedUrl;
import de.immobridge.sandbox.simulator.signature.UrlForm;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Section H: orders, from the message to the browser's return. */
class OrderTest {

  @RegisterExtension final SandboxExtension sandbox = new SandboxExtension();

  private final Till till = new Till(sandbox, HANSEKONTOR, JONAS);

  @Test
  void anOrderOpensThePaymentDialog() {
    var verdict = till.post(till.order());

    assertThat(verdict.path("accepted").asBoolean()).isTrue();
    assertThat(verdict.at("/order/total").asText()).isEqualTo("11.00");
    assertThat(verdict.at("/order/mode").asText()).isEqualTo("sandbox");
    assertThat(verdict.at("/order/text").asText()).isEqualTo("2 × 2D-Grundriss (5.50 €)");
    sandbox.turn("payment.mode", "production");
    assertThat(till.post(till.order()).at("/order/mode").asText()).isEqualTo("production");
  }

  @Test
  void anOrderIsCheckedLikeEveryMessage() {
    var tampered = Till.signed(till.order());
    tampered.put("totalprice", "1.00");
    assertRefused(till.hand(tampered), "signature");
    assertRefused(
        till.post(till.changed(order -> order.put("timestamp", sandbox.now() - 200))), "timestamp");
    assertRefused(
        till.post(till.changed(order -> order.put("parametercacheid", "x"))), "parametercacheid");
  }

  @Test
  void sumsMustBeRight() {
    assertRefused(till.post(till.changed(order -> order.put("totalprice", "5.50"))), "sum");
  }

  @ParameterizedTest
  @CsvSource({
    "price, 5.5",
    "price, '5,50'",
    "price, 0.00",
    "quantity, 0",
    "quantity, x",
    "name, ''",
    "circleofusers, world"
  })
  void productsMustMakeSense(String field, String value) {
    assertRefused(
        till.post(till.changed(order -> ((ObjectNode) order.at("/products/0")).put(field, value))),
        "'" + field + "'");
  }

  @Test
  void onlyOneProductIsTakenUnlessMoreAreAllowed() {
    Consumer<ObjectNode> second =
        order -> {
          order.withArray("products").add(order.at("/products/0").deepCopy());
          order.put("totalprice", "22.00");
        };

    assertRefused(till.post(till.changed(second)), "product");
    sandbox.turn("payment.maximumProducts", "2");
    assertThat(till.post(till.changed(second)).path("accepted").asBoolean()).isTrue();
  }

  @Test
  void anOrderHasEitherProductsOrAnAbo() {
    assertRefused(till.post(till.changed(order -> order.set("abo", Till.abo()))), "either");
  }

  @Test
  void theCallbackMustBeAnAddress() {
    assertRefused(
        till.post(till.changed(order -> order.put("callbackurl", "javascript:x"))), "callbackurl");
    assertRefused(till.post(till.changed(order -> order.remove("callbackurl"))), "callbackurl");
  }

  @ParameterizedTest
  @CsvSource({"success, paid, credit-card", "inprocess, in-process, sepa"})
  void theBrowserReturnsWithASignedResult(String status, String state, String method) {
    var parameters = parameters(till.decide(till.place(till.order()), status));

    assertThat(parameters)
        .containsEntry("order", "7f3c")
        .containsEntry("status", status)
        .containsKeys("transactionid", "referenceid", "message", "timestamp");
    assertThat(UnsignedUrl.of(Till.CALLBACK, parameters).signature(UrlForm.A, SECRET))
        .isEqualTo(parameters.get("signature"));
    var transaction = sandbox.get("/control/transactions").json().get(0);
    assertThat(transaction.path("transactionid").asText())
        .isEqualTo(parameters.get("transactionid"));
    assertThat(transaction.path("state").asText()).isEqualTo(state);
    assertThat(transaction.path("method").asText()).isEqualTo(method);
  }

  @Test
  void aFailedOrderReturnsWithCodesAndWithoutATransaction() {
    var parameters = parameters(till.decide(till.place(till.order()), "error"));

    assertThat(parameters)
        .containsEntry("status", "error")
        .containsKeys("message", "errorCodes")
        .doesNotContainKey("transactionid");
    assertThat(sandbox.get("/control/transactions").json()).isEmpty();
  }

  @Test
  void anOrderIsDecidedOnce() {
    var order = till.place(till.order());
    till.decide(order, "success");

    assertThat(sandbox.post("/enterprise/orders/" + order, Map.of("status", "success")).status())
        .isEqualTo(409);
    assertThat(sandbox.post("/enterprise/orders/x", Map.of("status", "success")).status())
        .isEqualTo(404);
    assertThat(
            sandbox
                .post("/enterprise/orders/" + till.place(till.order()), Map.of("status", "y"))
                .status())
        .isEqualTo(400);
  }

  private static void assertRefused(JsonNode verdict, String reason) {
    assertThat(verdict.path("accepted").asBoolean(true)).isFalse();
    assertThat(verdict.path("reason").asText()).contains(reason);
  }
}
