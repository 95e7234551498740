package de.immobridge.sandbox.simulator.api.address;

import com.fasterxml.jackson.databind.JsonNode;
import de.immobridge.sandbox.simulator.api.ActionHandler;
import de.immobridge.sandbox.simulator.api.ApiError;
import de.immobridge.sandbox.simulator.api.ApiFault;
import de.immobridge.sandbox.simulator.api.Call;
import de.immobridge.sandbox.simulator.api.Outcome;
import de.immobridge.sandbox.simulator.api.Parameters;
import de.immobridge.sandbox.simulator.api.query.Saves;
import de.immobridge.sandbox.simulator.customer.Contacts.Contact;
import de.immobridge.sandbox.simulator.customer.Entry;
import de.immobridge.sandbox.simulator.customer.Kind;
import de.immobridge.sandbox.simulator.customer.Office;
import de.immobridge.sandbox.simulator.customer.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * {@code create address}: fields and contact entries are flat parameters. With {@code
 * checkDuplicate} the oldest address with the same mail address is changed instead, or left as it
 * is. GUESS: without {@code Benutzer} the caller is in charge.
 */
public record CreateAddress(Saves saves) implements ActionHandler {

  private static final Set<String> OPTIONS =
      Set.of("checkDuplicate", "noOverrideByDuplicate", "outlookSync", "extendedclaim");

  @Override
  public Outcome handle(Call call) {
    if (!call.principal().mayCreate()) {
      throw ApiFault.of(ApiError.NO_RIGHT_TO_CREATE_ADDRESSES);
    }
    var office = call.principal().office();
    var values = AddressChanges.of(office.customer(), fields(call.parameters()));
    var contacts = NewContacts.of(call.parameters());
    var duplicate = duplicate(office, call.parameters(), contacts);
    if (duplicate.isPresent()) {
      var found = duplicate.get();
      if (!call.parameters().flag("noOverrideByDuplicate")) {
        office.addresses().change(found.id(), entry -> entry.with(stamped(values)));
        saves.changed(call, Kind.ADDRESS, found, values);
      }
      return Outcome.created(found.id(), "address");
    }
    int owner = AddressChanges.owner(office.customer(), values, call.principal().userId());
    var all = new LinkedHashMap<>(values);
    all.put("KdNr", new Value.Text(Integer.toString(nextNumber(office))));
    all.put("Eintragsdatum", new Value.Text(saves.time().now().substring(0, 10)));
    all.putIfAbsent("Status", new Value.Text("1"));
    var created = office.addresses().add(id -> new Entry(id, owner, stamped(all)));
    contacts.addTo(office.contacts(), created.id());
    saves.created(call, Kind.ADDRESS, created.id(), values.keySet());
    return Outcome.created(created.id(), "address");
  }

  private Map<String, Value> stamped(Map<String, Value> values) {
    var stamped = new LinkedHashMap<>(values);
    stamped.put("Aenderung", new Value.Text(saves.time().now()));
    return stamped;
  }

  private static Map<String, JsonNode> fields(Parameters parameters) {
    var fields = new LinkedHashMap<String, JsonNode>();
    parameters
        .json()
        .properties()
        .forEach(
            entry -> {
              var name = entry.getKey();
              if (!OPTIONS.contains(name)
                  && !NewContacts.NAMES.contains(name)
                  && !NewContacts.STANDARDS.contains(name)) {
                fields.put(name, entry.getValue());
              }
            });
    return fields;
  }

  private static Optional<Entry> duplicate(
      Office office, Parameters parameters, NewContacts contacts) {
    if (!parameters.flag("checkDuplicate")) {
      return Optional.empty();
    }
    var mails =
        contacts.entries().stream()
            .filter(entry -> entry.kind().equals("email"))
            .map(NewContacts.NewContact::value)
            .toList();
    return office.addresses().all().stream()
        .filter(
            entry ->
                office.contacts().of(entry.id()).stream()
                    .filter(contact -> contact.kind().equals("email"))
                    .map(Contact::value)
                    .anyMatch(mails::contains))
        .findFirst();
  }

  private static int nextNumber(Office office) {
    return 1
        + office.addresses().all().stream()
            .map(entry -> entry.value("KdNr").text())
            .filter(text -> text.matches("\\d{1,9}"))
            .mapToInt(Integer::parseInt)
            .max()
            .orElse(1000);
  }
}
