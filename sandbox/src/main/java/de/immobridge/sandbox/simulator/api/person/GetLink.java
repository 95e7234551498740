package de.immobridge.sandbox.simulator.api.person;

import de.immobridge.sandbox.simulator.api.ActionHandler;
import de.immobridge.sandbox.simulator.api.ApiError;
import de.immobridge.sandbox.simulator.api.ApiFault;
import de.immobridge.sandbox.simulator.api.Call;
import de.immobridge.sandbox.simulator.api.Outcome;
import de.immobridge.sandbox.simulator.http.Json;
import de.immobridge.sandbox.simulator.http.OwnAddress;
import de.immobridge.sandbox.simulator.signature.Encoding;

/** {@code get getlink} (G.7): a link to a record in enterprise, not to be stored. */
public record GetLink(OwnAddress own) implements ActionHandler {

  @Override
  public Outcome handle(Call call) {
    if (!call.resourceId().equals("estate")) {
      throw ApiFault.of(ApiError.BAD_MODULE, call.resourceId());
    }
    int id =
        call.parameters()
            .integer("recordId")
            .orElseThrow(() -> ApiFault.of(ApiError.MISSING_RECORD_ID));
    var office = call.principal().office();
    if (office.estates().find(id).filter(call.principal()::mayRead).isEmpty()) {
      throw ApiFault.of(ApiError.UNKNOWN_RECORD, Integer.toString(id));
    }
    var customer = Encoding.RFC_3986.encode(office.customer().webId());
    var url = own.of("/?customer=" + customer + "&estate=" + id);
    return Outcome.of(Outcome.record(id, "", Json.object().put("url", url))).notCacheable();
  }
}
