package de.immobridge.sandbox.simulator.api.activity;

import de.immobridge.sandbox.simulator.api.ActionHandler;
import de.immobridge.sandbox.simulator.api.ApiError;
import de.immobridge.sandbox.simulator.api.ApiFault;
import de.immobridge.sandbox.simulator.api.Call;
import de.immobridge.sandbox.simulator.api.Outcome;
import de.immobridge.sandbox.simulator.api.Parameters;
import de.immobridge.sandbox.simulator.api.query.NewValue;
import de.immobridge.sandbox.simulator.api.query.Saves;
import de.immobridge.sandbox.simulator.customer.Entry;
import de.immobridge.sandbox.simulator.customer.Kind;
import de.immobridge.sandbox.simulator.customer.User;
import de.immobridge.sandbox.simulator.customer.Value;
import de.immobridge.sandbox.simulator.http.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code create calendar}: an appointment, who takes part, and what it is about. */
public record CreateCalendar(Saves saves) implements ActionHandler {

  private static final String MOMENT = "\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}(:\\d{2})?";

  @Override
  public Outcome handle(Call call) {
    if (!call.principal().mayCreate()) {
      throw ApiFault.of(ApiError.ACCESS_VIOLATION);
    }
    var office = call.principal().office();
    var addresses = Linked.checked(call, office.addresses(), "relatedAddressIds");
    var estates = Linked.checked(call, office.estates(), "relatedEstateId");
    var participants = participants(call);
    var values = values(call);
    int owner = call.principal().userId();
    values.put(
        "von", new Value.Text(office.customer().findUser(owner).map(User::loginName).orElse("")));
    int id = office.appointments().add(number -> new Entry(number, owner, values)).id();
    Linked.join(office.relations(), "calendar:address", id, addresses);
    Linked.join(office.relations(), "calendar:estate", id, estates);
    Linked.join(office.relations(), AppointmentRecord.PARTICIPANT, id, participants);
    saves.created(call, Kind.CALENDAR, id, values.keySet());
    return Outcome.created(id, "calendar");
  }

  private Map<String, Value> values(Call call) {
    var data =
        call.parameters()
            .object("data")
            .orElseThrow(() -> ApiFault.of(ApiError.MISSING_PARAMETER, "data"));
    var fields = call.principal().office().customer().modules().fields("calendar");
    var values = NewValue.all(fields, data.properties(), ApiError.UNKNOWN_CALENDAR_FIELD);
    var start = moment(values, "start_dt", ApiError.START_MISSING);
    var end = moment(values, "end_dt", ApiError.END_MISSING);
    if (start.compareTo(end) > 0) {
      throw ApiFault.of(ApiError.START_AFTER_END);
    }
    values.put("ort", new Value.Text(location(call.parameters())));
    values.putIfAbsent("status", new Value.Text("active"));
    values.putIfAbsent("private", new Value.Text("0"));
    values.put("modified", new Value.Text(saves.time().utc()));
    return values;
  }

  private static String moment(Map<String, Value> values, String field, ApiError missing) {
    var text = values.getOrDefault(field, Value.empty()).text();
    if (text.isEmpty()) {
      throw ApiFault.of(missing);
    }
    if (!text.matches(MOMENT)) {
      throw ApiFault.of(ApiError.BAD_DATE);
    }
    var whole = text.length() == 16 ? text + ":00" : text;
    values.put(field, new Value.Text(whole));
    return whole;
  }

  /** Where it takes place, by whatever was given. */
  private static String location(Parameters parameters) {
    return parameters
        .object("location")
        .map(
            given -> {
              var texts = new ArrayList<String>();
              given.properties().forEach(entry -> texts.add(entry.getValue().asText()));
              return String.join(", ", texts);
            })
        .orElse("");
  }

  private static List<Integer> participants(Call call) {
    var subscribers = call.parameters().object("subscribers").orElseGet(Json::object);
    var users = new Parameters(subscribers).integers("users");
    for (int id : users) {
      if (call.principal().office().customer().findUser(id).isEmpty()) {
        throw ApiFault.of(ApiError.UNKNOWN_USER, Integer.toString(id));
      }
    }
    return users;
  }
}
