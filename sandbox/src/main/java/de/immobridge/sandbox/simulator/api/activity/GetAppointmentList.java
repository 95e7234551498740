package de.immobridge.sandbox.simulator.api.activity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.immobridge.sandbox.simulator.api.ActionHandler;
import de.immobridge.sandbox.simulator.api.ApiError;
import de.immobridge.sandbox.simulator.api.ApiFault;
import de.immobridge.sandbox.simulator.api.Call;
import de.immobridge.sandbox.simulator.api.Outcome;
import de.immobridge.sandbox.simulator.api.Parameters;
import de.immobridge.sandbox.simulator.api.query.EntryRow;
import de.immobridge.sandbox.simulator.api.query.Filter;
import de.immobridge.sandbox.simulator.http.Json;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * {@code get appointmentList}: one appointment, or those of an interval. Some of its filters are
 * single values, others the usual conditions under English names.
 */
public final class GetAppointmentList implements ActionHandler {

  private static final int MAXIMUM = 500;

  /** Fields that take the usual conditions. */
  private static final Map<String, String> CONDITIONS =
      Map.of("notes", "note", "createdBy", "von", "type", "art", "subject", "description");

  @Override
  public Outcome handle(Call call) {
    var office = call.principal().office();
    var names = call.parameters().texts("data");
    names.stream()
        .filter(name -> !AppointmentSummary.NAMES.contains(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw ApiFault.of(ApiError.UNKNOWN_CALENDAR_FIELD, name);
            });
    var chosen =
        call.resourceId().isEmpty()
            ? filtered(call)
            : (Predicate<AppointmentRecord>)
                appointment -> call.resourceId().equals(Integer.toString(appointment.entry().id()));
    var found =
        office.appointments().all().stream()
            .filter(entry -> call.principal().mayRead(entry.ownerId()))
            .map(entry -> new AppointmentRecord(office, entry))
            .filter(chosen)
            .limit(MAXIMUM)
            .map(appointment -> new AppointmentSummary(appointment).json(names))
            .toList();
    return Outcome.of(found.size(), found);
  }

  private static Predicate<AppointmentRecord> filtered(Call call) {
    var filter = new Parameters(call.parameters().object("filter").orElseGet(Json::object));
    var conditions =
        Filter.of(
            call.principal().office().customer().modules().fields("calendar"),
            conditions(filter.json()));
    return interval(filter)
        .and(appointment -> conditions.holds(new EntryRow(appointment.entry())))
        .and(status(filter, "isCancelled", "canceled"))
        .and(status(filter, "isDone", "completed"))
        .and(_ -> !filter.flag("isRecurrent"))
        .and(participants(filter));
  }

  private static Predicate<AppointmentRecord> interval(Parameters filter) {
    var start = filter.text("startDate").orElse("");
    var end = filter.text("endDate").orElse("");
    if (start.isEmpty() || end.isEmpty()) {
      throw ApiFault.of(ApiError.INTERVAL_MISSING);
    }
    if (Stream.of(start, end).anyMatch(day -> !day.matches("\\d{4}-\\d{2}-\\d{2}"))
        || start.compareTo(end) > 0) {
      throw ApiFault.of(ApiError.BAD_INTERVAL);
    }
    return appointment ->
        appointment.text("start_dt").compareTo(end + " 24") < 0
            && appointment.text("end_dt").compareTo(start) >= 0;
  }

  private static Predicate<AppointmentRecord> status(
      Parameters filter, String name, String status) {
    return filter
        .value(name)
        .<Predicate<AppointmentRecord>>map(
            _ -> appointment -> filter.flag(name) == appointment.text("status").equals(status))
        .orElse(_ -> true);
  }

  private static Predicate<AppointmentRecord> participants(Parameters filter) {
    var users = filter.integers("userIds");
    var groups = filter.integers("groupIds");
    if (users.isEmpty() && groups.isEmpty()) {
      return _ -> true;
    }
    return appointment ->
        appointment.participants().stream()
            .anyMatch(
                user ->
                    users.contains(user.id()) || user.group().filter(groups::contains).isPresent());
  }

  private static JsonNode conditions(ObjectNode filter) {
    var conditions = Json.object();
    for (var name : List.copyOf(CONDITIONS.keySet())) {
      var condition = filter.get(name);
      var field = CONDITIONS.get(name);
      if (condition != null && field != null) {
        conditions.set(field, condition);
      }
    }
    return conditions;
  }
}
