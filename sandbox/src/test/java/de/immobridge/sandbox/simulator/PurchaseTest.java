package de.immobridge.sandbox.simulator;

import static de.immobridge.sandbox.simulator.SandboxExtension.ADMINISTRATOR;
import static de.immobridge.sandbox.simulator.SandboxExtension.HANSEKONTOR;
import static de.immobridge.sandbox.simulator.SandboxExtension.JONAS;
import static de.immobridge.sandbox.simulator.SandboxExtension.MUELLER;
import static de.immobridge.sandbox.simulator.SandboxExtension.code;
import static de.immobridge.sandbox.simulator.SandboxExtension.parameters;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Section H: the calls about what was bought. */
class PurchaseTest {

  @RegisterExtension final SandboxExtension sandbox = new SandboxExtension();

  private final Till till = new Till(sandbox, HANSEKONTOR, JONAS);
  private Credentials credentials = new Credentials("", "", "", "");

  @BeforeEach
  void activate() {
    credentials = sandbox.activated(HANSEKONTOR);
  }

  @Test
  void aSubscriptionReturnsItsIdAndCanBeCancelled() {
    var parameters = parameters(till.decide(till.place(till.subscription()), "success"));
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
    int transaction = till.buys();
    var elements = recipient(transaction, JONAS, true).at("/data/records/0/elements");

    assertThat(elements.path("lastname").asText()).isEqualTo("Brandt");
    assertThat(elements.path("companyname").asText()).isEqualTo("Hansekontor Immobilien");
    assertThat(code(recipient(transaction, ADMINISTRATOR, true))).isEqualTo(184);
    assertThat(code(recipient(4711, JONAS, true))).isEqualTo(189);
  }

  @Test
  void theInvoiceRecipientIsNotToldToOtherCustomers() {
    var parameters = Map.of("transactionid", till.buys(), "userid", ADMINISTRATOR);

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
    int transaction = till.buys();

    sandbox.clock().advance(Duration.ofMinutes(15));
    assertThat(code(recipient(transaction, JONAS, false))).isZero();
    sandbox.clock().advance(Duration.ofSeconds(1));
    assertThat(code(recipient(transaction, JONAS, false))).isEqualTo(190);
    assertThat(code(recipient(transaction, JONAS, true))).isZero();
  }

  @Test
  void aSubsequentPaymentIsAskedForInTheProvidersOwnClientAndPaidOnce() {
    int transaction = till.buys();
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

    var result =
        till.owner("subsequentPaymentLink", parameters).at("/data/records/0/elements/result");

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
    int transaction = till.buys();

    assertThat(code(till.owner("subsequentPaymentLink", link(4711, "1.00")))).isEqualTo(189);
    assertThat(code(till.owner("subsequentPaymentLink", link(transaction, "1,00")))).isEqualTo(214);
  }

  @Test
  void whatWasPaidIsRefundedOnce() {
    int transaction = till.buys();

    assertThat(refund(transaction)).isZero();
    assertThat(refund(transaction)).isEqualTo(210);
    assertThat(refund(transaction + 1)).as("the refund itself").isEqualTo(210);
    assertThat(refund(4711)).isEqualTo(189);
    assertThat(sandbox.get("/control/transactions").json().at("/0/state").asText())
        .isEqualTo("refunded");
  }

  @Test
  void aDebitIsRefundedWhenItHasArrivedAndSevenDaysHavePassed() {
    int transaction = till.buys("inprocess");

    sandbox.clock().advance(Duration.ofDays(8));
    assertThat(refund(transaction)).isEqualTo(210);
    sandbox.post("/control/transactions/" + transaction + "/settle", Map.of());
    assertThat(refund(transaction)).isZero();

    int second = till.buys("inprocess");
    sandbox.post("/control/transactions/" + second + "/settle", Map.of());
    assertThat(refund(second)).isEqualTo(210);
  }

  @Test
  void theProvidersCallsAreClosedInCustomerVersions() {
    int transaction = till.buys();

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
    int transaction = till.buys();
    var abo = till.subscribes();

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
        "subsequentPaymentLink.do", till.owner("subsequentPaymentLink", link(transaction, "1.00")));
    assertShape(
        "transactionRefund.do",
        till.owner("transactionRefund", Map.of("transactionid", transaction)));
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
    return code(till.owner("transactionRefund", Map.of("transactionid", transaction)));
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
}
