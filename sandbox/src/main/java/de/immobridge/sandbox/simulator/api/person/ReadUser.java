package de.immobridge.sandbox.simulator.api.person;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.immobridge.sandbox.simulator.api.ActionHandler;
import de.immobridge.sandbox.simulator.api.ApiError;
import de.immobridge.sandbox.simulator.api.ApiFault;
import de.immobridge.sandbox.simulator.api.Call;
import de.immobridge.sandbox.simulator.api.Outcome;
import de.immobridge.sandbox.simulator.api.Principal;
import de.immobridge.sandbox.simulator.customer.User;
import de.immobridge.sandbox.simulator.http.Json;
import java.util.List;

/**
 * {@code read user} (G.7): one's own user always, others with the right for it, which here the
 * administrators have.
 */
public final class ReadUser implements ActionHandler {

  @Override
  public Outcome handle(Call call) {
    var users = call.principal().office().customer().users();
    var data = call.parameters().texts("data");
    if (call.resourceId().isEmpty()) {
      var visible = users.stream().filter(user -> mayRead(call.principal(), user)).toList();
      return Outcome.of(visible.size(), visible.stream().map(user -> record(user, data)).toList());
    }
    var user =
        users.stream()
            .filter(found -> Integer.toString(found.id()).equals(call.resourceId()))
            .findFirst()
            .orElseThrow(() -> ApiFault.of(ApiError.UNKNOWN_USER, call.resourceId()));
    if (!mayRead(call.principal(), user)) {
      throw ApiFault.of(ApiError.NO_RIGHT_TO_READ_USER, call.resourceId());
    }
    return Outcome.of(1, List.of(record(user, data)));
  }

  private static boolean mayRead(Principal principal, User user) {
    return switch (principal) {
      case Principal.Person(_, var reader) -> reader.administrator() || reader.id() == user.id();
      case Principal.Owner _ -> true;
      case Principal.Unlocking _, Principal.Unclaimed _ -> false;
    };
  }

  private static ObjectNode record(User user, List<String> data) {
    var elements = Json.object();
    data.forEach(name -> elements.put(name, value(user, name)));
    return Outcome.record(user.id(), "user", elements);
  }

  private static String value(User user, String field) {
    return switch (field) {
      case "Nr" -> Integer.toString(user.id());
      case "Name" -> user.loginName();
      case "Vorname" -> user.firstName();
      case "Nachname" -> user.lastName();
      case "email" -> user.email();
      case "Sprache" -> user.language();
      case "Gruppe" -> user.group().map(group -> Integer.toString(group)).orElse("");
      default -> throw ApiFault.of(ApiError.UNKNOWN_FILTER_FIELD, field);
    };
  }
}
