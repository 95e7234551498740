package de.immobridge.sandbox.simulator.api.person;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.immobridge.sandbox.simulator.api.ActionHandler;
import de.immobridge.sandbox.simulator.api.ApiError;
import de.immobridge.sandbox.simulator.api.ApiFault;
import de.immobridge.sandbox.simulator.api.Call;
import de.immobridge.sandbox.simulator.api.Outcome;
import de.immobridge.sandbox.simulator.customer.Customer;
import de.immobridge.sandbox.simulator.customer.Group;
import de.immobridge.sandbox.simulator.customer.User;
import de.immobridge.sandbox.simulator.http.Json;
import java.util.List;

/** {@code get groups} (G.7): the groups with their users. GUESS: all are groups of the office. */
public final class GetGroups implements ActionHandler {

  private static final List<String> FILTERS = List.of("", "officeGroups", "noRegionGroups");

  @Override
  public Outcome handle(Call call) {
    if (!FILTERS.contains(call.parameters().text("groupfilter").orElse(""))) {
      throw ApiFault.of(ApiError.BAD_VALUE, "groupfilter");
    }
    var customer = call.principal().office().customer();
    return Outcome.of(customer.groups().stream().map(group -> record(customer, group)).toList());
  }

  private static ObjectNode record(Customer customer, Group group) {
    var elements =
        Json.object()
            .put("id", group.id())
            .put("name", group.name())
            .put("abr", group.name().substring(0, 1));
    var members =
        customer.users().stream()
            .filter(user -> user.group().filter(id -> id == group.id()).isPresent())
            .toList();
    var users = elements.putArray("userIds");
    members.forEach(user -> users.add(user.id()));
    elements.put("groupType", "GroupOffice");
    var leaders = elements.putArray("leaders");
    members.stream().filter(User::administrator).forEach(user -> leaders.add(user.id()));
    return Outcome.record(group.id(), null, elements);
  }
}
