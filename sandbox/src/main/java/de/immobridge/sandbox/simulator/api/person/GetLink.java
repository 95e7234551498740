package de.immobridge.sandbox.simulator.api.person;

import de.immobridge.sandbox.simulator.api.ActionHandler;
import de.immobridge.sandbox.simulator.api.ApiError;
import de.immobridge.sandbox.simulator.api.ApiFault;
import de.immobridge.sandbox.simulator.api.Call;
import de.immobridge.sandbox.simulator.api.Outcome;
import de.immobridge.sandbox.simulator.customer.Owned;
import de.immobridge.sandbox.simulator.http.Json;
import de.immobridge.sandbox.simulator.http.OwnAddress;
import de.immobridge.sandbox.simulator.signature.Encoding;
import java.util.List;

/**
 * {@code get getlink} (G.7): a link to a record in enterprise, not to be stored. An activity is
 * shown at its estate or at its address, whichever is asked for. The simulator's pages open
 * estates; links to other records lead to their list.
 */
public record GetLink(OwnAddress own) implements ActionHandler {

  @Override
  public Outcome handle(Call call) {
    var office = call.principal().office();
    Owned records =
        switch (call.resourceId()) {
          case "estate" -> office.estates();
          case "address" -> office.addresses();
          case "agentslog" -> office.activities();
          default -> throw ApiFault.of(ApiError.BAD_MODULE, call.resourceId());
        };
    int id =
        call.parameters()
            .integer("recordId")
            .orElseThrow(() -> ApiFault.of(ApiError.MISSING_RECORD_ID));
    if (records.owner(id).stream().noneMatch(call.principal()::mayRead)) {
      throw ApiFault.of(ApiError.UNKNOWN_RECORD, Integer.toString(id));
    }
    var customer = Encoding.RFC_3986.encode(office.customer().webId());
    var url = own.of("/?customer=" + customer + "&" + target(call, id));
    return Outcome.of(Outcome.record(id, "", Json.object().put("url", url))).notCacheable();
  }

  /** What the link opens; an activity is opened with one of the records that it is about. */
  private static String target(Call call, int id) {
    if (!call.resourceId().equals("agentslog")) {
      return call.resourceId() + "=" + id;
    }
    var type = call.parameters().text("type").orElse("estate");
    if (!List.of("estate", "address").contains(type)) {
      throw ApiFault.of(ApiError.BAD_VALUE, "type");
    }
    var related = call.principal().office().relations().children("agentsLog:" + type, id);
    if (related.isEmpty()) {
      throw ApiFault.of(ApiError.ACCESS_VIOLATION);
    }
    return type + "=" + related.getFirst() + "&agentslog=" + id;
  }
}
