package de.immobridge.sandbox.simulator.api.estate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.immobridge.sandbox.simulator.api.ApiError;
import de.immobridge.sandbox.simulator.api.ApiFault;
import de.immobridge.sandbox.simulator.api.query.NewValue;
import de.immobridge.sandbox.simulator.customer.Fields;
import de.immobridge.sandbox.simulator.customer.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * New values for an estate, checked against the field configuration (G.2): select fields take keys,
 * system fields are passed over.
 *
 * @param shared what all versions share
 * @param texts what belongs to one version
 */
public record FieldChanges(Map<String, Value> shared, Map<String, Value> texts) {

  /** Reads and checks the object {@code data} of a modify action. */
  public static FieldChanges of(Fields fields, ObjectNode data) {
    var shared = new LinkedHashMap<String, Value>();
    var texts = new LinkedHashMap<String, Value>();
    data.properties()
        .forEach(
            entry -> {
              var field =
                  fields
                      .active(entry.getKey())
                      .orElseThrow(() -> ApiFault.of(ApiError.UNKNOWN_FIELD, entry.getKey()));
              if (!field.system()) {
                (field.perLanguage() ? texts : shared)
                    .put(field.name(), NewValue.of(field, entry.getValue()));
              }
            });
    return new FieldChanges(shared, texts);
  }

  /** The names of all changed fields. */
  public List<String> names() {
    var names = new LinkedHashMap<>(shared);
    names.putAll(texts);
    return List.copyOf(names.keySet());
  }
}
