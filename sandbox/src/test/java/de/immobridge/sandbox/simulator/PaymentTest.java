package de.immobridge.sandbox.simulator;

import static de.immobridge.sandbox.simulator.SandboxExtension.ADMINISTRATOR;
import static de.immobridge.sandbox.simulator.SandboxExtension.HANSEKONTOR;
import static de.immobridge.sandbox.simulator.SandboxExtension.JONAS;
import static de.immobridge.sandbox.simulator.SandboxExtension.MUELLER;
import static de.immobridge.sandbox.simulator.SandboxExtension.SECRET;
import static de.immobridge.sandbox.simulator.SandboxExtension.code;
import static de.immobridge.sandbox.simulator.SandboxExtension.parameters;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.immobridge.sandbox.simulator.signature.MessageSignature;
import de.immobridge.sandbox.simulator.signature.UnsignedUrl;
import de.immobridge.sandbox.simulator.signature.UrlForm;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Section H: orders, their results, and the calls about purchases. */
class PaymentTest {

  private static final String CALLBACK = "https://provider.example/result";

  @RegisterExtension final SandboxExtension sandbox = new SandboxExtension();

  private Credentials credentials = new Credentials("", "", "", "");
  private JsonNode window = SignedAction.JSON.nullNode();

  @BeforeEach
  void openService() {
    credentials = sandbox.activated(HANSEKONTOR);
    window = sandbox.service(HANSEKONTOR, JONAS);
  }

  @Test
  void anOrderOpensThePaymentDialog() {
    var verdict = post(order());

    assertThat(verdict.path("accepted").asBoolean()).isTrue();
    assertThat(verdict.at("/order/total").asText()).isEqualTo("11.00");
    assertThat(verdict.at("/order/mode").asText()).isEqualTo("sandbox");
    assertThat(verdict.at("/order/text").asText()).isEqualTo("2 × 2D-Grundriss (5.50 €)");
    sandbox.turn("payment.mode", "production");
    assertThat(post(order()).at("/order/mode").asText()).isEqualTo("production");
  }

  @Test
  void anOrderIsCheckedLikeEveryMessage() {
    var tampered = signed(order());
    tampered.put("totalprice", "1.00");
    assertRefused(hand(tampered), "signature");
    assertRefused(post(changed(order -> order.put("timestamp", sandbox.now() - 200))), "timestamp");
    assertRefused(post(changed(order -> order.put("parametercacheid", "x"))), "parametercacheid");
  }

  @Test
  void sumsMustBeRight() {
    assertRefused(post(changed(order -> order.put("totalprice", "5.50"))), "sum");
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
        post(changed(order -> ((ObjectNode) order.at("/products/0")).put(field, value))),
        "'" + field + "'");
  }

  @Test
  void onlyOneProductIsTakenUnlessMoreAreAllowed() {
    Consumer<ObjectNode> second =
        order -> {
          order.withArray("products").add(order.at("/products/0").deepCopy());
          order.put("totalprice", "22.00");
        };

    assertRefused(post(changed(second)), "product");
    sandbox.turn("payment.maximumProducts", "2");
    assertThat(post(changed(second)).path("accepted").asBoolean()).isTrue();
  }

  @Test
  void anOrderHasEitherProductsOrAnAbo() {
    assertRefused(post(changed(order -> order.set("abo", abo()))), "either");
  }

  @Test
  void theCallbackMustBeAnAddress() {
    assertRefused(post(changed(order -> order.put("callbackurl", "javascript:x"))), "callbackurl");
    assertRefused(post(changed(order -> order.remove("callbackurl"))), "callbackurl");
  }

  @ParameterizedTest
  @CsvSource({"success, paid, credit-card", "inprocess, in-process, sepa"})
  void theBrowserReturnsWithASignedResult(String status, String state, String method) {
    var parameters = parameters(decide(place(order()), status));

    assertThat(parameters)
        .containsEntry("order", "7f3c")
        .containsEntry("status", status)
        .containsKeys("transactionid", "referenceid", "message", "timestamp");
    assertThat(UnsignedUrl.of(CALLBACK, parameters).signature(UrlForm.A, SECRET))
        .isEqualTo(parameters.get("signature"));
    var transaction = sandbox.get("/control/transactions").json().get(0);
    assertThat(transaction.path("transactionid").asText())
        .isEqualTo(parameters.get("transactionid"));
    assertThat(transaction.path("state").asText()).isEqualTo(state);
    assertThat(transaction.path("method").asText()).isEqualTo(method);
  }

  @Test
  void aFailedOrderReturnsWithCodesAndWithoutATransaction() {
    var parameters = parameters(decide(place(order()), "error"));

    assertThat(parameters)
        .containsEntry("status", "error")
        .containsKeys("message", "errorCodes")
        .doesNotContainKey("transactionid");
    assertThat(sandbox.get("/control/transactions").json()).isEmpty();
  }

  @Test
  void anOrderIsDecidedOnce() {
    var order = place(order());
    decide(order, "success");

    assertThat(sandbox.post("/enterprise/orders/" + order, Map.of("status", "success")).status())
        .isEqualTo(409);
    assertThat(sandbox.post("/enterprise/orders/x", Map.of("status", "success")).status())
        .isEqualTo(404);
    assertThat(sandbox.post("/enterprise/orders/" + place(order()), Map.of("status", "y")).status())
        .isEqualTo(400);
  }

  @Test
  void aSubscriptionReturnsItsIdAndCanBeCancelled() {
    var parameters = parameters(decide(place(subscription()), "success"));
    var aboId = parameters.get("aboid");
    assertThat(parameters).doesNotContainKey("transactionid");
    assertThat(sandbox.get("/control/transactions").json().at("/0/price").asText())
        .isEqualTo("25.30");

    var cancel = Map.of("aboid", aboId, "cancelationDate", "2026-06-30");
    assertThat(code(call(HANSEKONTOR, credentials, "do", "marketplaceCancelAbo", cancel))).isZero();

    assertThat(sandbox.get("/control/subscriptions").json().at("/0/cancelledFor").asText())
        .isEqualTo("2026-06-30");
    var badDate = Map.of("aboid", aboId, "cancelationDate", "30.06.2026");
    assertThat(code(call(HANSEKONTOR, credentials, "do", "marketplaceCancelAbo", badDate)))
        .isEqualTo(122);
    assertThat(
            code(call(MUELLER, sandbox.activated(MUELLER), "do", "marketplaceCancelAbo", cancel)))
        .isEqualTo(189);
  }

  @Test
  void theInvoiceRecipientIsTheBuyer() {
    int transaction = buy("success");
    var elements = recipient(transaction, JONAS, true).at("/data/records/0/elements");

    assertThat(elements.path("lastname").asText()).isEqualTo("Brandt");
    assertThat(elements.path("companyname").asText()).isEqualTo("Hansekontor Immobilien");
    assertThat(code(recipient(transaction, ADMINISTRATOR, true))).isEqualTo(184);
    assertThat(code(recipient(4711, JONAS, true))).isEqualTo(189);
  }

  @Test
  void theInvoiceRecipientIsNotToldToOtherCustomers() {
    var parameters = Map.of("transactionid", buy("success"), "userid", ADMINISTRATOR);

    assertThat(
            code(
                call(
                    MUELLER,
                    sandbox.activated(MUELLER),
                    "get",
                    "getMarketplaceInvoiceRecipient",
                    parameters)))
        .isEqualTo(189);
  }

  @Test
  void theInvoiceRecipientIsToldWithoutAClaimForAQuarterOfAnHour() {
    int transaction = buy("success");

    sandbox.clock().advance(Duration.ofMinutes(15));
    assertThat(code(recipient(transaction, JONAS, false))).isZero();
    sandbox.clock().advance(Duration.ofSeconds(1));
    assertThat(code(recipient(transaction, JONAS, false))).isEqualTo(190);
    assertThat(code(recipient(transaction, JONAS, true))).isZero();
  }

  @Test
  void aSubsequentPaymentIsAskedForInTheProvidersOwnClientAndPaidOnce() {
    int transaction = buy("success");
    var parameters =
        Map.of(
            "transactionid",
            Integer.toString(transaction),
            "priceNet",
            "1100.50",
            "description",
            "Mehr <Arbeit>",
            "sendMailToCustomer",
            true);

    var result = owner("subsequentPaymentLink", parameters).at("/data/records/0/elements/result");

    assertThat(result.path("mailToCustomerSent").asBoolean()).isTrue();
    var path = URI.create(result.path("subsequentPaymentUrl").asText()).getPath();
    assertThat(sandbox.get(path).text()).contains("1100.50", "Mehr &lt;Arbeit&gt;", "<button>");
    assertThat(sandbox.send("POST", path, "").text()).contains("Bezahlt");
    assertThat(sandbox.send("POST", path, "").status()).isEqualTo(409);
    assertThat(sandbox.get("/control/transactions").json().at("/1/kind").asText())
        .isEqualTo("subsequent");
  }

  @Test
  void badSubsequentPaymentsHaveTheirCodes() {
    int transaction = buy("success");

    assertThat(code(owner("subsequentPaymentLink", link(4711, "1.00")))).isEqualTo(189);
    assertThat(code(owner("subsequentPaymentLink", link(transaction, "1,00")))).isEqualTo(214);
  }

  @Test
  void whatWasPaidIsRefundedOnce() {
    int transaction = buy("success");

    assertThat(refund(transaction)).isZero();
    assertThat(refund(transaction)).isEqualTo(210);
    assertThat(refund(transaction + 1)).as("the refund itself").isEqualTo(210);
    assertThat(refund(4711)).isEqualTo(189);
    assertThat(sandbox.get("/control/transactions").json().at("/0/state").asText())
        .isEqualTo("refunded");
  }

  @Test
  void aDebitIsRefundedWhenItHasArrivedAndSevenDaysHavePassed() {
    int transaction = buy("inprocess");

    sandbox.clock().advance(Duration.ofDays(8));
    assertThat(refund(transaction)).isEqualTo(210);
    sandbox.post("/control/transactions/" + transaction + "/settle", Map.of());
    assertThat(refund(transaction)).isZero();

    int second = buy("inprocess");
    sandbox.post("/control/transactions/" + second + "/settle", Map.of());
    assertThat(refund(second)).isEqualTo(210);
  }

  @Test
  void theProvidersCallsAreClosedInCustomerVersions() {
    int transaction = buy("success");

    assertThat(
            code(
                call(
                    HANSEKONTOR,
                    credentials,
                    "do",
                    "transactionRefund",
                    Map.of("transactionid", transaction))))
        .isEqualTo(240);
    assertThat(
            code(
                call(
                    HANSEKONTOR,
                    credentials,
                    "do",
                    "subsequentPaymentLink",
                    link(transaction, "1.00"))))
        .isEqualTo(240);
  }

  @Test
  void answersAboutPurchasesHaveThePublishedShapes() {
    int transaction = buy("success");
    window = sandbox.service(HANSEKONTOR, JONAS);
    var abo = parameters(decide(place(subscription()), "success")).getOrDefault("aboid", "");

    assertShape("getMarketplaceInvoiceRecipient.get", recipient(transaction, JONAS, true));
    assertShape(
        "marketplaceCancelAbo.do",
        call(
            HANSEKONTOR,
            credentials,
            "do",
            "marketplaceCancelAbo",
            Map.of("aboid", abo, "cancelationDate", "2026-06-30")));
    assertShape(
        "subsequentPaymentLink.do", owner("subsequentPaymentLink", link(transaction, "1.00")));
    assertShape(
        "transactionRefund.do", owner("transactionRefund", Map.of("transactionid", transaction)));
  }

  private static void assertShape(String call, JsonNode result) {
    assertThat(requireNonNull(PublishedShape.all().get(call)).differences(result, Set.of()))
        .as(result.toString())
        .isEmpty();
  }

  private static Map<String, ?> link(int transaction, String price) {
    return Map.of("transactionid", transaction, "priceNet", price, "description", "x");
  }

  private int refund(int transaction) {
    return code(owner("transactionRefund", Map.of("transactionid", transaction)));
  }

  private JsonNode owner(String type, Map<String, ?> parameters) {
    var own = sandbox.get("/control/provider-client").json();
    var owner = new Credentials(own.path("apiToken").asText(), own.path("apiKey").asText(), "", "");
    return sandbox.call(owner, "do", type, "", parameters);
  }

  private JsonNode recipient(int transaction, int userId, boolean claimed) {
    var parameters = new HashMap<String, Object>();
    parameters.put("transactionid", transaction);
    parameters.put("userid", userId);
    if (claimed) {
      parameters.put("extendedclaim", sandbox.claim(HANSEKONTOR, ADMINISTRATOR));
    }
    return sandbox.call(credentials, "get", "getMarketplaceInvoiceRecipient", "", parameters);
  }

  private JsonNode call(
      String webId, Credentials in, String verb, String type, Map<String, ?> parameters) {
    var all = new HashMap<String, Object>(parameters);
    all.put("extendedclaim", sandbox.claim(webId, ADMINISTRATOR));
    return sandbox.call(in, verb, type, "", all);
  }

  private int buy(String status) {
    window = sandbox.service(HANSEKONTOR, JONAS);
    return Integer.parseInt(
        parameters(decide(place(order()), status)).getOrDefault("transactionid", ""));
  }

  private String place(ObjectNode order) {
    return post(order).at("/order/id").asText();
  }

  private String decide(String order, String status) {
    return sandbox
        .post("/enterprise/orders/" + order, Map.of("status", status))
        .json()
        .path("url")
        .asText();
  }

  private ObjectNode common() {
    return SignedAction.JSON
        .createObjectNode()
        .put("callbackurl", CALLBACK + "?order=7f3c")
        .put("parametercacheid", window.path("parameterCacheId").asText())
        .put("timestamp", sandbox.now());
  }

  private ObjectNode order() {
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

  private static ObjectNode abo() {
    return SignedAction.JSON
        .createObjectNode()
        .put("durationinmonth", "6")
        .put("noticeperiod", "bis 3 Monate vor Vertragsende")
        .put("automaticrenewal", "6 Monate")
        .put("monthlycosts", "25.30")
        .put("monthlyservicedescription", "Abo-Modell")
        .put("circleofusers", "");
  }

  private ObjectNode subscription() {
    var order = common();
    order.set("abo", abo());
    return order;
  }

  private ObjectNode changed(Consumer<ObjectNode> change) {
    var order = order();
    change.accept(order);
    return order;
  }

  private static ObjectNode signed(ObjectNode order) {
    return order.put("signature", MessageSignature.of(SECRET, order));
  }

  private JsonNode post(ObjectNode order) {
    return hand(signed(order));
  }

  private JsonNode hand(ObjectNode order) {
    var path = "/enterprise/windows/" + window.path("window").asText() + "/message";
    return sandbox.post(path, Map.of("text", order.toString())).json();
  }

  private static void assertRefused(JsonNode verdict, String reason) {
    assertThat(verdict.path("accepted").asBoolean(true)).isFalse();
    assertThat(verdict.path("reason").asText()).contains(reason);
  }
}
