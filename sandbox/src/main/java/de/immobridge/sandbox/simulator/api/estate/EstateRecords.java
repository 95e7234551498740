package de.immobridge.sandbox.simulator.api.estate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.immobridge.sandbox.simulator.api.ApiError;
import de.immobridge.sandbox.simulator.api.ApiFault;
import de.immobridge.sandbox.simulator.api.Outcome;
import de.immobridge.sandbox.simulator.api.Parameters;
import de.immobridge.sandbox.simulator.customer.Customer;
import de.immobridge.sandbox.simulator.customer.Field;
import de.immobridge.sandbox.simulator.customer.Value;
import de.immobridge.sandbox.simulator.http.Json;
import java.util.List;
import java.util.Optional;

/**
 * Estates as records of an answer: the fields asked for, and the companions of {@code
 * estatelanguage} (G.1).
 *
 * @param formatting empty for keys and plain numbers
 */
record EstateRecords(
    List<Field> data,
    Optional<Formatting> formatting,
    boolean language,
    boolean mainId,
    boolean mobileUrl) {

  static EstateRecords of(Customer customer, Parameters parameters) {
    var data =
        parameters.texts("data").stream()
            .map(
                name ->
                    customer
                        .estateFields()
                        .find(name)
                        .filter(field -> !field.inactive())
                        .orElseThrow(() -> ApiFault.of(ApiError.UNKNOWN_FIELD, name)))
            .toList();
    var outputLanguage = parameters.text("outputlanguage").orElse(customer.systemLanguage());
    return new EstateRecords(
        data,
        parameters.flag("formatoutput")
            ? Optional.of(new Formatting(customer, outputLanguage))
            : Optional.empty(),
        parameters.flag("addestatelanguage"),
        parameters.flag("addMainLangId"),
        parameters.flag("addMobileUrl"));
  }

  ObjectNode record(Shown shown) {
    var elements = Json.object();
    data.forEach(field -> elements.set(field.name(), value(field, shown.value(field))));
    if (language) {
      boolean main = shown.estate().isMain(shown.version());
      elements.put("language", main ? "" : shown.version().language());
    }
    if (mainId) {
      elements.put("mainLangId", shown.estate().id());
    }
    if (mobileUrl) {
      elements.put("mobileUrl", "https://smart.example/mobile/estate/" + shown.version().id());
    }
    return Outcome.record(shown.version().id(), "estate", elements);
  }

  private JsonNode value(Field field, Value value) {
    return formatting
        .map(format -> format.format(field, value))
        .orElseGet(() -> plain(field, value).json());
  }

  /** Some multiselect fields come as one text with pipes (F.6). */
  private static Value plain(Field field, Value value) {
    return field.piped() ? new Value.Text(value.text()) : value;
  }
}
