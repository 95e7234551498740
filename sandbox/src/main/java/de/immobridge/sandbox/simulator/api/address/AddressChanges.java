package de.immobridge.sandbox.simulator.api.address;

import com.fasterxml.jackson.databind.JsonNode;
import de.immobridge.sandbox.simulator.api.ApiError;
import de.immobridge.sandbox.simulator.api.ApiFault;
import de.immobridge.sandbox.simulator.api.query.NewValue;
import de.immobridge.sandbox.simulator.customer.Customer;
import de.immobridge.sandbox.simulator.customer.User;
import de.immobridge.sandbox.simulator.customer.Value;
import java.util.Map;

/** New values of an address's fields, checked; system fields are passed over. */
final class AddressChanges {

  private AddressChanges() {}

  /** The values by field; anything that is no field is refused. */
  static Map<String, Value> of(Customer customer, Map<String, JsonNode> sent) {
    var values =
        NewValue.all(
            customer.modules().fields("address"), sent.entrySet(), ApiError.UNKNOWN_FILTER_FIELD);
    values.replaceAll((name, value) -> named(customer, name, value));
    return values;
  }

  /** The user in charge, of whom addresses keep the name. */
  static int owner(Customer customer, Map<String, Value> values, int otherwise) {
    var name = values.getOrDefault("Benutzer", Value.empty()).text();
    return customer.users().stream()
        .filter(user -> user.loginName().equals(name))
        .mapToInt(User::id)
        .findFirst()
        .orElse(otherwise);
  }

  private static Value named(Customer customer, String field, Value value) {
    var text = value.text();
    if (text.isEmpty()) {
      return value;
    }
    return switch (field) {
      case "Land" ->
          new Value.Text(
              Countries.name(text)
                  .orElseThrow(() -> ApiFault.of(ApiError.KEY_NOT_PERMITTED, field)));
      case "Benutzer" -> {
        if (owner(customer, Map.of(field, value), 0) == 0) {
          throw ApiFault.of(ApiError.UNKNOWN_USER, text);
        }
        yield value;
      }
      default -> value;
    };
  }
}
