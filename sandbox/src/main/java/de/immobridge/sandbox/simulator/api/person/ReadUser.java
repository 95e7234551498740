package de.immobridge.sandbox.simulator.api.person;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.immobridge.sandbox.simulator.api.ActionHandler;
import de.immobridge.sandbox.simulator.api.ApiError;
import de.immobridge.sandbox.simulator.api.ApiFault;
import de.immobridge.sandbox.simulator.api.Call;
import de.immobridge.sandbox.simulator.api.Outcome;
import de.immobridge.sandbox.simulator.api.Principal;
import de.immobridge.sandbox.simulator.api.query.Columns;
import de.immobridge.sandbox.simulator.api.query.Listing;
import de.immobridge.sandbox.simulator.customer.User;
import de.immobridge.sandbox.simulator.knob.Knobs;
import java.util.List;

/**
 * {@code read user} (G.7): one's own user always, others with the right for it, which here the
 * administrators have.
 */
public record ReadUser(Knobs knobs) implements ActionHandler {

  @Override
  public Outcome handle(Call call) {
    var customer = call.principal().office().customer();
    var fields = customer.modules().fields("user");
    var columns =
        Columns.of(
            customer,
            fields,
            call.parameters().texts("data"),
            ApiError.UNKNOWN_FILTER_FIELD,
            call.parameters());
    if (!call.resourceId().isEmpty()) {
      return Outcome.of(1, List.of(record(new UserRow(one(call)), columns)));
    }
    var visible =
        customer.users().stream()
            .filter(user -> mayRead(call.principal(), user))
            .map(UserRow::new)
            .toList();
    return new Listing(fields, call.parameters(), knobs).of(visible, row -> record(row, columns));
  }

  private static User one(Call call) {
    var user =
        call.principal().office().customer().users().stream()
            .filter(found -> Integer.toString(found.id()).equals(call.resourceId()))
            .findFirst()
            .orElseThrow(() -> ApiFault.of(ApiError.UNKNOWN_USER, call.resourceId()));
    if (!mayRead(call.principal(), user)) {
      throw ApiFault.of(ApiError.NO_RIGHT_TO_READ_USER, call.resourceId());
    }
    return user;
  }

  private static boolean mayRead(Principal principal, User user) {
    return switch (principal) {
      case Principal.Person(_, var reader) -> reader.administrator() || reader.id() == user.id();
      case Principal.Owner _ -> true;
      case Principal.Unlocking _, Principal.Unclaimed _ -> false;
    };
  }

  private static ObjectNode record(UserRow row, Columns columns) {
    return Outcome.record(row.id(), "user", columns.of(row));
  }
}
