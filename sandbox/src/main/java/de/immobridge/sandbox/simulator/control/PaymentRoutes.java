package de.immobridge.sandbox.simulator.control;

import de.immobridge.sandbox.simulator.http.Json;
import de.immobridge.sandbox.simulator.http.Request;
import de.immobridge.sandbox.simulator.http.Response;
import de.immobridge.sandbox.simulator.http.Route;
import de.immobridge.sandbox.simulator.payment.PaymentLinks.PaymentLink;
import de.immobridge.sandbox.simulator.payment.PaymentResult;
import de.immobridge.sandbox.simulator.payment.Payments;
import de.immobridge.sandbox.simulator.problem.Problem;
import java.util.Arrays;
import java.util.List;

/** The payment dialog, the page behind a subsequent payment link, and what was booked. */
public record PaymentRoutes(Payments payments) {

  private static final String LINK = "/payments/{link}";

  public List<Route> routes() {
    return List.of(
        new Route("POST", "/enterprise/orders/{order}", this::decide),
        new Route("GET", "/control/transactions", _ -> transactions()),
        new Route("GET", "/control/subscriptions", _ -> subscriptions()),
        new Route("POST", "/control/transactions/{id}/settle", this::settle),
        new Route("GET", LINK, request -> page(payments.links().link(request.variable("link")))),
        new Route("POST", LINK, request -> page(payments.links().pay(request.variable("link")))));
  }

  /** Where the iframe goes when the dialog has closed (H.3). */
  private Response decide(Request request) {
    var word = Body.of(request).text("status");
    var result =
        Arrays.stream(PaymentResult.values())
            .filter(candidate -> candidate.word().equals(word))
            .findFirst()
            .orElseThrow(() -> Problem.invalid("'status' must be success, inprocess or error."));
    var url = payments.orders().decide(request.variable("order"), result);
    return Response.json(Json.object().put("url", url));
  }

  private Response transactions() {
    var list = Json.array();
    payments
        .ledger()
        .transactions()
        .forEach(
            transaction ->
                list.addObject()
                    .put("transactionid", transaction.id())
                    .put("customerWebId", transaction.webId())
                    .put("userId", transaction.buyer())
                    .put("price", transaction.price().text())
                    .put("kind", Names.of(transaction.kind()))
                    .put("method", Names.of(transaction.method()))
                    .put("state", Names.of(transaction.state())));
    return Response.json(list);
  }

  private Response subscriptions() {
    var list = Json.array();
    for (var abo : payments.ledger().abos()) {
      var json = list.addObject().put("aboid", abo.id()).put("customerWebId", abo.webId());
      abo.cancelledFor().ifPresent(date -> json.put("cancelledFor", date.toString()));
    }
    return Response.json(list);
  }

  private Response settle(Request request) {
    payments.ledger().settle(request.number("id"));
    return Response.none();
  }

  private static Response page(PaymentLink link) {
    var state =
        link.paid()
            ? "<p>Bezahlt.</p>"
            : "<form method=\"post\"><button>Jetzt bezahlen</button></form>";
    var page =
        "<!doctype html><html lang=\"de\"><title>Zahlung</title><h1>"
            + escape(link.description())
            + "</h1><p>"
            + link.price().text()
            + " € netto</p>"
            + state
            + "</html>";
    return Response.text(200, "text/html", page);
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
