package de.immobridge.sandbox.simulator.api.activity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.immobridge.sandbox.simulator.api.ApiError;
import de.immobridge.sandbox.simulator.api.ApiFault;
import de.immobridge.sandbox.simulator.api.Call;
import de.immobridge.sandbox.simulator.api.Outcome;
import de.immobridge.sandbox.simulator.api.query.NewValue;
import de.immobridge.sandbox.simulator.api.query.Saves;
import de.immobridge.sandbox.simulator.customer.Customer;
import de.immobridge.sandbox.simulator.customer.Entry;
import de.immobridge.sandbox.simulator.customer.Kind;
import de.immobridge.sandbox.simulator.customer.User;
import de.immobridge.sandbox.simulator.customer.Value;
import java.util.Map;

/**
 * {@code create} and {@code modify task}. The name of the responsible user decides whose task it
 * is. GUESS: the caller is responsible if nobody is named.
 */
public record TaskActions(Saves saves) {

  /** A new task and what it is about. */
  public Outcome create(Call call) {
    if (!call.principal().mayCreate()) {
      throw ApiFault.of(ApiError.ACCESS_VIOLATION);
    }
    var office = call.principal().office();
    var addresses = Linked.checked(call, office.addresses(), "relatedAddressId");
    var estates = Linked.checked(call, office.estates(), "relatedEstateId");
    var values = values(call);
    values.putIfAbsent("Status", new Value.Text("1"));
    values.put("Eintragsdatum", new Value.Text(saves.time().now()));
    values.put("von", new Value.Text(name(office.customer(), call.principal().userId())));
    int owner = owner(office.customer(), values, call.principal().userId());
    int id = office.tasks().add(number -> new Entry(number, owner, values)).id();
    Linked.join(office.relations(), "task:address", id, addresses);
    Linked.join(office.relations(), "task:estate", id, estates);
    saves.created(call, Kind.TASK, id, values.keySet());
    return Outcome.created(id, "task");
  }

  /** Other values of a task. */
  public Outcome modify(Call call) {
    var office = call.principal().office();
    var task =
        office.tasks().all().stream()
            .filter(entry -> Integer.toString(entry.id()).equals(call.resourceId()))
            .filter(entry -> call.principal().mayRead(entry.ownerId()))
            .findFirst()
            .orElseThrow(() -> ApiFault.of(ApiError.UNKNOWN_RECORD, call.resourceId()));
    if (!call.principal().mayWrite(task.ownerId())) {
      throw ApiFault.of(ApiError.NO_WRITE_RIGHT);
    }
    var values = values(call);
    int owner = owner(office.customer(), values, task.ownerId());
    office
        .tasks()
        .change(task.id(), entry -> new Entry(entry.id(), owner, entry.with(values).values()));
    saves.changed(call, Kind.TASK, task, values);
    return Outcome.success("task");
  }

  private Map<String, Value> values(Call call) {
    ObjectNode data =
        call.parameters()
            .object("data")
            .orElseThrow(() -> ApiFault.of(ApiError.MISSING_PARAMETER, "data"));
    var fields = call.principal().office().customer().modules().fields("task");
    var values = NewValue.all(fields, data.properties(), ApiError.UNKNOWN_TASK_FIELD);
    values.put("modified", new Value.Text(saves.time().now()));
    return values;
  }

  private static int owner(Customer customer, Map<String, Value> values, int otherwise) {
    var name = values.getOrDefault("Verantwortung", Value.empty()).text();
    if (name.isEmpty()) {
      values.putIfAbsent("Verantwortung", new Value.Text(name(customer, otherwise)));
      return otherwise;
    }
    return customer.users().stream()
        .filter(user -> user.loginName().equals(name))
        .findFirst()
        .map(User::id)
        .orElseThrow(() -> ApiFault.of(ApiError.UNKNOWN_USER, name));
  }

  private static String name(Customer customer, int userId) {
    return customer.findUser(userId).map(User::loginName).orElse("");
  }
}
