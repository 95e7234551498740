package de.immobridge.sandbox.simulator.api.address;

import com.fasterxml.jackson.databind.JsonNode;
import de.immobridge.sandbox.simulator.api.ActionHandler;
import de.immobridge.sandbox.simulator.api.ApiError;
import de.immobridge.sandbox.simulator.api.ApiFault;
import de.immobridge.sandbox.simulator.api.Call;
import de.immobridge.sandbox.simulator.api.Outcome;
import de.immobridge.sandbox.simulator.api.query.Saves;
import de.immobridge.sandbox.simulator.customer.Entry;
import de.immobridge.sandbox.simulator.customer.Kind;
import de.immobridge.sandbox.simulator.customer.Value;
import java.util.LinkedHashMap;

/**
 * {@code modify address}: fields are flat parameters, contact entries are objects that say what
 * shall be done with one. Nothing is changed if anything is wrong.
 */
public record ModifyAddress(Saves saves) implements ActionHandler {

  @Override
  public Outcome handle(Call call) {
    var office = call.principal().office();
    var address = address(call);
    if (!call.principal().mayCreate()) {
      throw ApiFault.of(ApiError.NO_WRITE_RIGHT);
    }
    if (!call.principal().mayWrite(address.ownerId())) {
      throw ApiFault.of(ApiError.ADDRESS_NOT_WRITABLE);
    }
    var fields = new LinkedHashMap<String, JsonNode>();
    var contacts = new LinkedHashMap<String, JsonNode>();
    for (var entry : call.parameters().json().properties()) {
      if (!entry.getKey().equals("extendedclaim")) {
        (NewContacts.NAMES.contains(entry.getKey()) ? contacts : fields)
            .put(entry.getKey(), entry.getValue());
      }
    }
    var values = AddressChanges.of(office.customer(), fields);
    var changes =
        contacts.entrySet().stream()
            .map(
                entry ->
                    ContactChange.of(
                        entry.getKey(), entry.getValue(), office.contacts().of(address.id())))
            .toList();
    changes.forEach(change -> change.on(office.contacts(), address.id()));
    values.put("Aenderung", new Value.Text(saves.time().now()));
    int owner = AddressChanges.owner(office.customer(), values, address.ownerId());
    office
        .addresses()
        .change(address.id(), entry -> new Entry(entry.id(), owner, entry.with(values).values()));
    saves.changed(call, Kind.ADDRESS, address, values);
    return Outcome.success("address");
  }

  private static Entry address(Call call) {
    if (!call.resourceId().matches("\\d{1,9}")) {
      throw ApiFault.of(ApiError.MISSING_RECORD_ID);
    }
    return call.principal()
        .office()
        .addresses()
        .find(Integer.parseInt(call.resourceId()))
        .filter(entry -> call.principal().mayRead(entry.ownerId()))
        .orElseThrow(() -> ApiFault.of(ApiError.UNKNOWN_RECORD, call.resourceId()));
  }
}
