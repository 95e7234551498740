package de.immobridge.sandbox.simulator.api.activity;

import de.immobridge.sandbox.simulator.api.ActionHandler;
import de.immobridge.sandbox.simulator.api.ApiError;
import de.immobridge.sandbox.simulator.api.ApiFault;
import de.immobridge.sandbox.simulator.api.Call;
import de.immobridge.sandbox.simulator.api.Outcome;
import de.immobridge.sandbox.simulator.api.Parameters;
import de.immobridge.sandbox.simulator.api.query.EntryRow;
import de.immobridge.sandbox.simulator.api.query.Filter;
import de.immobridge.sandbox.simulator.customer.User;
import de.immobridge.sandbox.simulator.http.Json;
import java.util.List;
import java.util.function.Predicate;

/**
 * {@code read calendar}: one appointment, or those of a period, of the user, of some users or of
 * all, as far as the user may see them.
 */
public final class ReadCalendar implements ActionHandler {

  private static final int MAXIMUM = 500;

  @Override
  public Outcome handle(Call call) {
    var office = call.principal().office();
    var visible =
        office.appointments().all().stream()
            .filter(entry -> call.principal().mayRead(entry.ownerId()))
            .map(entry -> new AppointmentRecord(office, entry));
    var parameters = call.parameters();
    var chosen = call.resourceId().isEmpty() ? inPeriod(call) : isOne(call.resourceId());
    var found = visible.filter(chosen).limit(MAXIMUM).map(each -> each.json(parameters)).toList();
    return Outcome.of(found.size(), found);
  }

  private static Predicate<AppointmentRecord> isOne(String id) {
    return appointment -> Integer.toString(appointment.entry().id()).equals(id);
  }

  private static Predicate<AppointmentRecord> inPeriod(Call call) {
    var parameters = call.parameters();
    var filter =
        Filter.of(
            call.principal().office().customer().modules().fields("calendar"),
            parameters.value("filter").orElseGet(Json::object));
    return period(parameters)
        .and(appointment -> filter.holds(new EntryRow(appointment.entry())))
        .and(
            appointment ->
                parameters.flag("showcancelled") || !value(appointment, "abgesagt").equals("1"))
        .and(participants(call));
  }

  /** Times of day do not count. */
  private static Predicate<AppointmentRecord> period(Parameters parameters) {
    var start = day(parameters, "datestart");
    var end = day(parameters, "dateend");
    if (!start.isEmpty() && !end.isEmpty()) {
      return appointment ->
          value(appointment, "start_dt").compareTo(end + " 24") < 0
              && value(appointment, "end_dt").compareTo(start) >= 0;
    }
    var from = parameters.text("modifiedstart").orElse("");
    var to = parameters.text("modifiedend").orElse("");
    if (from.isEmpty() && to.isEmpty()) {
      throw ApiFault.of(ApiError.PERIOD_MISSING);
    }
    return appointment ->
        value(appointment, "modified").compareTo(from) >= 0
            && (to.isEmpty() || value(appointment, "modified").compareTo(to) <= 0);
  }

  private static String day(Parameters parameters, String name) {
    var text = parameters.text(name).orElse("");
    return text.length() < 10 ? "" : text.substring(0, 10);
  }

  private static Predicate<AppointmentRecord> participants(Call call) {
    if (call.parameters().flag("allusers")) {
      return _ -> true;
    }
    var asked = call.parameters().integers("users");
    var groups = call.parameters().integers("groups");
    var users = asked.isEmpty() && groups.isEmpty() ? List.of(call.principal().userId()) : asked;
    return appointment ->
        appointment.participants().stream().anyMatch(user -> isOneOf(user, users, groups));
  }

  private static boolean isOneOf(User user, List<Integer> users, List<Integer> groups) {
    return users.contains(user.id()) || user.group().filter(groups::contains).isPresent();
  }

  private static String value(AppointmentRecord appointment, String field) {
    return appointment.text(field);
  }
}
