package de.immobridge.sandbox.simulator.api.activity;

import de.immobridge.sandbox.simulator.api.ActionHandler;
import de.immobridge.sandbox.simulator.api.ApiError;
import de.immobridge.sandbox.simulator.api.ApiFault;
import de.immobridge.sandbox.simulator.api.Call;
import de.immobridge.sandbox.simulator.api.Outcome;
import de.immobridge.sandbox.simulator.api.query.LocalTime;
import de.immobridge.sandbox.simulator.customer.Entry;
import de.immobridge.sandbox.simulator.customer.Office;
import de.immobridge.sandbox.simulator.customer.Owned;
import de.immobridge.sandbox.simulator.customer.Relations.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * {@code create agentslog}: one entry for each address, or one for the estate alone. GUESS: of
 * several entries the first one's id is answered.
 */
public record CreateAgentsLog(LocalTime time) implements ActionHandler {

  @Override
  public Outcome handle(Call call) {
    if (!call.principal().mayCreate()) {
      throw ApiFault.of(ApiError.ACCESS_VIOLATION);
    }
    var office = call.principal().office();
    var parameters = call.parameters();
    if (parameters.value("addressids").filter(ids -> !ids.isArray()).isPresent()) {
      throw ApiFault.of(ApiError.ADDRESS_IDS_NO_LIST);
    }
    var addresses = parameters.integers("addressids");
    var estate = parameters.integer("estateid");
    if (addresses.isEmpty() && estate.isEmpty()) {
      throw ApiFault.of(ApiError.NO_RELATION);
    }
    addresses.forEach(id -> check(call, office.addresses(), id));
    estate.ifPresent(id -> check(call, office.estates(), id));
    int user = parameters.integer("userid").orElse(call.principal().userId());
    if (user != 0 && office.customer().findUser(user).isEmpty()) {
      throw ApiFault.of(ApiError.UNKNOWN_USER, Integer.toString(user));
    }
    var values = new ActivityValues(office.customer(), time).created(parameters);
    var created = new ArrayList<Integer>();
    for (int copy = 0; copy < Math.max(1, addresses.size()); copy++) {
      int id = office.activities().add(number -> new Entry(number, user, values)).id();
      join(office, id, addresses.isEmpty() ? List.of() : List.of(addresses.get(copy)), estate);
      created.add(id);
    }
    return Outcome.created(created.getFirst(), "agentsLog");
  }

  private static void check(Call call, Owned records, int id) {
    if (records.owner(id).stream().noneMatch(call.principal()::mayRead)) {
      throw ApiFault.of(ApiError.UNKNOWN_RECORD, Integer.toString(id));
    }
  }

  private static void join(Office office, int id, List<Integer> addresses, OptionalInt estate) {
    addresses.forEach(
        address -> office.relations().add(new Relation(ActivityRow.ADDRESS, id, address)));
    estate.ifPresent(
        number -> office.relations().add(new Relation(ActivityRow.ESTATE, id, number)));
  }
}
