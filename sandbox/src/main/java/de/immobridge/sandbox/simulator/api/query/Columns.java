package de.immobridge.sandbox.simulator.api.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.immobridge.sandbox.simulator.api.ApiError;
import de.immobridge.sandbox.simulator.api.ApiFault;
import de.immobridge.sandbox.simulator.api.Parameters;
import de.immobridge.sandbox.simulator.customer.Customer;
import de.immobridge.sandbox.simulator.customer.Field;
import de.immobridge.sandbox.simulator.customer.Fields;
import de.immobridge.sandbox.simulator.customer.Value;
import de.immobridge.sandbox.simulator.http.Json;
import java.util.List;
import java.util.Optional;

/**
 * The fields that {@code data} asks for, and how their values are written.
 *
 * @param formatting empty for keys and plain numbers
 */
public record Columns(List<Field> fields, Optional<Formatting> formatting) {

  public Columns {
    fields = List.copyOf(fields);
  }

  /** The fields with these names; an unknown or inactive one ends the action with that error. */
  public static Columns of(
      Customer customer,
      Fields known,
      List<String> names,
      ApiError unknown,
      Parameters parameters) {
    var fields =
        names.stream()
            .map(name -> known.active(name).orElseThrow(() -> ApiFault.of(unknown, name)))
            .toList();
    var language = parameters.text("outputlanguage").orElse(customer.systemLanguage());
    return new Columns(
        fields,
        parameters.flag("formatoutput")
            ? Optional.of(new Formatting(customer, language))
            : Optional.empty());
  }

  /** The values of one record, by field. */
  public ObjectNode of(Row row) {
    var elements = Json.object();
    fields.forEach(field -> elements.set(field.name(), value(field, row.value(field))));
    return elements;
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
