package de.immobridge.onoffice;

import de.immobridge.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Which fields a customer's estates have (reference G.3). Customers add fields and select values of
 * their own, so nothing about them can be built in. The call takes seconds: keep the answer.
 */
public record FieldConfiguration(Map<String, Field> fields) {

  /**
   * One field.
   *
   * @param type as onOffice names it, such as varchar, text or multiselect
   * @param label in the language asked for; the field's name if there is none
   * @param length in characters, where onOffice tells
   * @param permittedValues key to label; empty for fields that are not selects
   */
  public record Field(
      String type, String label, OptionalInt length, Map<String, String> permittedValues) {
    public Field {
      permittedValues = Map.copyOf(permittedValues);
    }
  }

  public FieldConfiguration {
    fields = Map.copyOf(fields);
  }

  /** Asks for the estate fields with labels in one language. */
  public static Action get(EstateLanguage labels) {
    var parameters = new LinkedHashMap<String, Object>();
    parameters.put("labels", true);
    parameters.put("modules", List.of("estate"));
    if (labels instanceof EstateLanguage.Version(String code)) {
      parameters.put("language", code);
    }
    return Action.reading(Action.Verb.GET, "fields", "", parameters);
  }

  /** Understands the answer; empty if it has no estate fields at all. */
  public static Optional<FieldConfiguration> from(Outcome.Done answer) {
    return answer.records().stream()
        .filter(entry -> entry.id().equals("estate") || answer.records().size() == 1)
        .filter(entry -> !entry.elements().fields().isEmpty())
        .findFirst()
        .map(FieldConfiguration::read);
  }

  private static FieldConfiguration read(Outcome.Entry entry) {
    var fields = new LinkedHashMap<String, Field>();
    for (Map.Entry<String, Json> each : entry.elements().fields().entrySet()) {
      if (each.getValue() instanceof Json.Obj) {
        fields.put(each.getKey(), field(each.getKey(), each.getValue()));
      }
    }
    return new FieldConfiguration(fields);
  }

  private static Field field(String name, Json node) {
    String label = node.at("label").text();
    String length = node.at("length").text();
    return new Field(
        node.at("type").text(),
        label.isEmpty() ? name : label,
        length.matches("[0-9]{1,9}")
            ? OptionalInt.of(Integer.parseInt(length))
            : OptionalInt.empty(),
        permittedValues(node.at("permittedvalues")));
  }

  /** With labels an object, without them a list of keys, null for fields that are no selects. */
  private static Map<String, String> permittedValues(Json node) {
    var values = new LinkedHashMap<String, String>();
    node.fields()
        .forEach((key, label) -> values.put(key, label.text().isEmpty() ? key : label.text()));
    node.elements().forEach(key -> values.put(key.text(), key.text()));
    return values;
  }
}
