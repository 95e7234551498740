package de.immobridge.sandbox.simulator.api.estate;

import de.immobridge.sandbox.simulator.api.ActionHandler;
import de.immobridge.sandbox.simulator.api.ApiError;
import de.immobridge.sandbox.simulator.api.ApiFault;
import de.immobridge.sandbox.simulator.api.Call;
import de.immobridge.sandbox.simulator.api.Outcome;
import de.immobridge.sandbox.simulator.api.query.Saves;
import de.immobridge.sandbox.simulator.customer.Estate;
import de.immobridge.sandbox.simulator.customer.Fields;
import de.immobridge.sandbox.simulator.customer.Kind;
import de.immobridge.sandbox.simulator.customer.Office;
import de.immobridge.sandbox.simulator.customer.Value;
import de.immobridge.sandbox.simulator.customer.Version;
import de.immobridge.sandbox.simulator.http.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * {@code create estate}: in the system language. A number that another estate has is not taken; the
 * answer names the one that was stored. GUESS: without {@code benutzer} the caller is in charge,
 * and who may create nothing gets 156.
 */
public record CreateEstate(Saves saves) implements ActionHandler {

  private static final String NUMBER = "objektnr_extern";

  @Override
  public Outcome handle(Call call) {
    if (!call.principal().mayCreate()) {
      throw ApiFault.of(ApiError.ACCESS_VIOLATION);
    }
    var office = call.principal().office();
    var data =
        call.parameters()
            .object("data")
            .orElseThrow(() -> ApiFault.of(ApiError.MISSING_PARAMETER, "data"));
    var fields = office.customer().estateFields();
    var changes = FieldChanges.of(fields, data);
    var shared = shared(fields, changes, call.principal().userId());
    var number = shared.getOrDefault(NUMBER, Value.empty()).text();
    boolean taken = !number.isEmpty() && isTaken(office, number);
    if (taken) {
      shared.put(NUMBER, new Value.Text(free(office, number)));
    }
    var language = office.customer().systemLanguage();
    var estate =
        office
            .estates()
            .add(
                id ->
                    new Estate(
                        id,
                        UUID.randomUUID().toString(),
                        shared,
                        List.of(new Version(id, language, changes.texts()))));
    saves.created(
        call,
        Kind.ESTATE,
        estate.id(),
        data.propertyStream().map(Map.Entry::getKey).collect(Collectors.toSet()));
    var elements = Json.object();
    if (taken) {
      elements.put(
          "externalestatenoOverwritten", shared.getOrDefault(NUMBER, Value.empty()).text());
    }
    return Outcome.of(Outcome.record(estate.id(), "estate", elements));
  }

  private Map<String, Value> shared(Fields fields, FieldChanges changes, int userId) {
    var shared = new LinkedHashMap<String, Value>();
    for (var field : fields.byName().values()) {
      var standard = field.standard();
      if (standard != null && !field.perLanguage()) {
        shared.put(field.name(), new Value.Text(standard));
      }
    }
    shared.put(Estate.USER_IN_CHARGE, new Value.Text(Integer.toString(userId)));
    shared.putAll(changes.shared());
    shared.put("erstellt_von", new Value.Text(Integer.toString(userId)));
    shared.put("erstellt_am", new Value.Text(saves.time().now()));
    shared.put("geaendert_am", new Value.Text(saves.time().now()));
    return shared;
  }

  private static String free(Office office, String number) {
    int suffix = 1;
    while (isTaken(office, number + "-" + suffix)) {
      suffix++;
    }
    return number + "-" + suffix;
  }

  private static boolean isTaken(Office office, String number) {
    return office.estates().all().stream()
        .anyMatch(
            estate -> estate.shared().getOrDefault(NUMBER, Value.empty()).text().equals(number));
  }
}
