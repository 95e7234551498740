package de.immobridge.sandbox.simulator.api.person;

import de.immobridge.sandbox.simulator.api.ActionHandler;
import de.immobridge.sandbox.simulator.api.ApiError;
import de.immobridge.sandbox.simulator.api.ApiFault;
import de.immobridge.sandbox.simulator.api.Call;
import de.immobridge.sandbox.simulator.api.Outcome;
import de.immobridge.sandbox.simulator.api.Parameters;
import de.immobridge.sandbox.simulator.customer.Customer;
import de.immobridge.sandbox.simulator.customer.Office;
import de.immobridge.sandbox.simulator.customer.Reach;
import de.immobridge.sandbox.simulator.customer.User;
import de.immobridge.sandbox.simulator.http.Json;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * {@code get checkuserrecordsright} (G.7): which of some records a user has a right on. GUESS:
 * anybody may ask about anybody, and records that are not there are left out.
 */
public final class CheckRecordsRight implements ActionHandler {

  private static final Set<String> OTHER_MODULES =
      Set.of(
          "folder",
          "project",
          "statistic",
          "searchCriteria",
          "file",
          "emailDraft",
          "objecttracking",
          "smartsite2Root",
          "pdfForms",
          "agentslogMail");

  @Override
  public Outcome handle(Call call) {
    var office = call.principal().office();
    var user = user(office.customer(), call.parameters());
    var right = right(office.customer(), user, call.parameters().required("action"));
    var module = call.parameters().required("module");
    var permitted = Json.array();
    ids(call.parameters()).stream()
        .filter(id -> owner(office, module, id).stream().anyMatch(right))
        .forEach(permitted::add);
    return Outcome.of(1, List.of(Outcome.record(0, "", permitted))).notCacheable();
  }

  private static User user(Customer customer, Parameters parameters) {
    var text = parameters.text("userid").filter(id -> !id.isEmpty());
    if (text.isEmpty()) {
      throw ApiFault.of(ApiError.BAD_USER);
    }
    if (!text.get().matches("\\d{1,9}")) {
      throw ApiFault.of(ApiError.USER_ID_NOT_A_NUMBER);
    }
    return customer
        .findUser(Integer.parseInt(text.get()))
        .orElseThrow(() -> ApiFault.of(ApiError.BAD_USER));
  }

  private static List<String> ids(Parameters parameters) {
    var ids = parameters.value("recordIds");
    if (ids.isEmpty() || !ids.get().isArray() || ids.get().isEmpty()) {
      throw ApiFault.of(ApiError.BAD_RECORD_IDS);
    }
    return parameters.texts("recordIds");
  }

  /** A right on a record, which depends on whose it is. */
  private static IntPredicate right(Customer customer, User user, String action) {
    return switch (action) {
      case "read" -> owner -> customer.mayRead(user, owner);
      case "modify", "delete" -> owner -> customer.mayWrite(user, owner);
      case "create" -> _ -> user.write() != Reach.NONE;
      default -> throw ApiFault.of(ApiError.BAD_VALUE, "action");
    };
  }

  private static OptionalInt owner(Office office, String module, String id) {
    if (OTHER_MODULES.contains(module) || !id.matches("\\d{1,9}")) {
      return OptionalInt.empty();
    }
    int number = Integer.parseInt(id);
    return office
        .records(module)
        .orElseThrow(() -> ApiFault.of(ApiError.BAD_MODULE, module))
        .owner(number);
  }
}
