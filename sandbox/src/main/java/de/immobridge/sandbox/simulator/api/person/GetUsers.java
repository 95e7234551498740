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
import java.util.Optional;
import java.util.function.Predicate;

/**
 * {@code get users} (G.7): the names and mail addresses of all users, whoever asks. GUESS: {@code
 * ownOfficeGroupOrAll} means one's own group, or all for who is in none.
 */
public final class GetUsers implements ActionHandler {

  @Override
  public Outcome handle(Call call) {
    var filter = call.parameters().text("userfilter").orElse("");
    boolean appointments = filter.equals("onlyOwn");
    var chosen = chosen(filter, call);
    return Outcome.of(
        call.principal().office().customer().users().stream()
            .filter(chosen)
            .map(user -> record(user, appointments))
            .toList());
  }

  private static Predicate<User> chosen(String filter, Call call) {
    return switch (filter) {
      case "" -> _ -> true;
      case "onlyOwn" ->
          user -> caller(call).map(User::id).filter(id -> id == user.id()).isPresent();
      case "ownOfficeGroupOrAll" -> {
        var group = caller(call).flatMap(User::group);
        yield user -> group.isEmpty() || user.group().equals(group);
      }
      case "byGroupId" -> {
        int id =
            call.parameters()
                .integer("groupId")
                .orElseThrow(() -> ApiFault.of(ApiError.MISSING_PARAMETER, "groupId"));
        yield user -> user.group().filter(group -> group == id).isPresent();
      }
      default -> throw ApiFault.of(ApiError.BAD_VALUE, "userfilter");
    };
  }

  private static Optional<User> caller(Call call) {
    return call.principal() instanceof Principal.Person(_, var user)
        ? Optional.of(user)
        : Optional.empty();
  }

  private static ObjectNode record(User user, boolean appointments) {
    var elements =
        Json.object()
            .put("id", user.id())
            .put("username", user.loginName())
            .put("firstname", user.firstName())
            .put("lastname", user.lastName())
            .put("email", user.email())
            .put("meetingurl", "");
    if (appointments) {
      elements.putArray("NeuerTerminFuer").add(user.id());
    }
    return Outcome.record(user.id(), null, elements);
  }
}
