package de.immobridge.sandbox.simulator.api.payment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.immobridge.sandbox.simulator.api.ApiError;
import de.immobridge.sandbox.simulator.api.ApiFault;
import de.immobridge.sandbox.simulator.api.Call;
import de.immobridge.sandbox.simulator.api.Outcome;
import de.immobridge.sandbox.simulator.api.Parameters;
import de.immobridge.sandbox.simulator.api.Principal;
import de.immobridge.sandbox.simulator.customer.User;
import de.immobridge.sandbox.simulator.http.Json;
import de.immobridge.sandbox.simulator.http.OwnAddress;
import de.immobridge.sandbox.simulator.payment.Payments;
import de.immobridge.sandbox.simulator.payment.Price;
import de.immobridge.sandbox.simulator.payment.Transaction;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;

/**
 * The four calls of H.4: two in the customer's onOffice, two in the provider's own client and there
 * only.
 */
public record PaymentActions(Payments payments, OwnAddress own) {

  private static final Duration UNCLAIMED = Duration.ofMinutes(15);

  /** {@code get getMarketplaceInvoiceRecipient}: without a claim only for a while. */
  public Outcome invoiceRecipient(Call call) {
    var office = call.principal().office();
    var transaction =
        payments
            .ledger()
            .find(number(call.parameters(), "transactionid"))
            .filter(found -> found.webId().equals(office.customer().webId()))
            .orElseThrow(() -> ApiFault.of(ApiError.UNKNOWN_TRANSACTION));
    int userId = number(call.parameters(), "userid");
    var buyer =
        office
            .customer()
            .findUser(userId)
            .filter(user -> user.id() == transaction.buyer())
            .orElseThrow(() -> ApiFault.of(ApiError.NOT_THE_BUYER));
    if (call.principal() instanceof Principal.Unclaimed
        && payments.ledger().age(transaction).compareTo(UNCLAIMED) > 0) {
      throw ApiFault.of(ApiError.TRANSACTION_TOO_OLD);
    }
    var recipient = recipient(buyer, office.customer().name());
    return Outcome.of(1, List.of(Outcome.record(0, "", recipient))).notCacheable();
  }

  /** {@code do marketplaceCancelAbo}: no debits from the given day. */
  public Outcome cancelAbo(Call call) {
    var date = date(call.parameters().required("cancelationDate"));
    var webId = call.principal().office().customer().webId();
    if (!payments.ledger().cancel(webId, call.parameters().required("aboid"), date)) {
      throw ApiFault.of(ApiError.UNKNOWN_TRANSACTION);
    }
    return Outcome.result();
  }

  /** {@code do subsequentPaymentLink}, in the provider's own client. */
  public Outcome subsequentPaymentLink(Call call) {
    var transaction = transaction(call);
    var price =
        Price.parse(call.parameters().required("priceNet"))
            .orElseThrow(() -> ApiFault.of(ApiError.BAD_PRICE));
    var link = payments.links().open(transaction, price, call.parameters().required("description"));
    var result =
        Json.object()
            .put("subsequentPaymentUrl", own.of("/payments/" + link.id()))
            .put("mailToCustomerSent", call.parameters().flag("sendMailToCustomer"));
    var elements = Json.object();
    elements.set("result", result);
    return Outcome.of(Outcome.record(0, "", elements));
  }

  /** {@code do transactionRefund}, in the provider's own client. */
  public Outcome refund(Call call) {
    if (!payments.ledger().refund(transaction(call))) {
      throw ApiFault.of(ApiError.NOT_REFUNDABLE);
    }
    return Outcome.result();
  }

  private Transaction transaction(Call call) {
    if (!(call.principal() instanceof Principal.Owner)) {
      throw ApiFault.of(ApiError.CLOSED_TO_MARKETPLACE);
    }
    return payments
        .ledger()
        .find(number(call.parameters(), "transactionid"))
        .orElseThrow(() -> ApiFault.of(ApiError.UNKNOWN_TRANSACTION));
  }

  private static int number(Parameters parameters, String name) {
    return parameters
        .integer(name)
        .orElseThrow(() -> ApiFault.of(ApiError.MISSING_PARAMETER, name));
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw ApiFault.of(ApiError.BAD_DATE);
    }
  }

  private static ObjectNode recipient(User buyer, String company) {
    return Json.object()
        .put("salutation", "")
        .put("firstname", buyer.firstName())
        .put("lastname", buyer.lastName())
        .put("companyname", company)
        .put("address", "Musterstraße 1")
        .put("zipcode", "20095")
        .put("city", "Hamburg")
        .put("country", "Deutschland")
        .put("email", buyer.email())
        .put("companyUstId", "DE000000000");
  }
}
