package de.immobridge.sandbox.simulator.api.address;

import de.immobridge.sandbox.simulator.api.ActionHandler;
import de.immobridge.sandbox.simulator.api.ApiError;
import de.immobridge.sandbox.simulator.api.ApiFault;
import de.immobridge.sandbox.simulator.api.Call;
import de.immobridge.sandbox.simulator.api.Outcome;
import de.immobridge.sandbox.simulator.api.query.Listing;
import de.immobridge.sandbox.simulator.knob.Knobs;
import java.util.List;

/**
 * {@code read address}: one, some or all that the user may see, filtered, sorted and in pages.
 * GUESS: an id out of sight finds nothing.
 */
public record ReadAddress(Knobs knobs) implements ActionHandler {

  @Override
  public Outcome handle(Call call) {
    var records = AddressRecords.of(call);
    if (!call.resourceId().isEmpty()) {
      var found =
          rows(call).stream()
              .filter(row -> Integer.toString(row.id()).equals(call.resourceId()))
              .map(records::record)
              .toList();
      return Outcome.of(found.size(), found);
    }
    var id = call.parameters().integer("filterid");
    if (id.isPresent()) {
      throw ApiFault.of(ApiError.UNKNOWN_SAVED_FILTER, Integer.toString(id.getAsInt()));
    }
    var ids = call.parameters().integers("recordids");
    var chosen =
        rows(call).stream().filter(row -> ids.isEmpty() || ids.contains(row.id())).toList();
    var fields = AddressFields.of(call.principal().office().customer());
    return new Listing(fields, call.parameters(), knobs).of(chosen, records::record);
  }

  /** The addresses that the user may see. */
  public static List<AddressRow> rows(Call call) {
    var office = call.principal().office();
    return office.addresses().all().stream()
        .filter(entry -> call.principal().mayRead(entry.ownerId()))
        .map(entry -> new AddressRow(entry, office.contacts().of(entry.id())))
        .toList();
  }
}
