package de.immobridge.records;

import de.immobridge.json.Json;
import de.immobridge.onoffice.Action;
import de.immobridge.onoffice.EstateLanguage;
import de.immobridge.onoffice.Outcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Asks for the field configuration (reference G.3); the call takes seconds. */
final class FieldQuestion {
  private FieldQuestion() {}

  static Ask<Answer<FieldConfiguration>> ask(Records records, Module module) {
    return records
        .memory()
        .configuration(records.customer(), module, records.labels())
        .map(known -> Ask.<Answer<FieldConfiguration>>known(new Answer.Given<>(known)))
        .orElseGet(
            () ->
                Ask.of(
                    action(module, records.labels()), outcome -> read(records, module, outcome)));
  }

  private static Action action(Module module, EstateLanguage labels) {
    var parameters = new LinkedHashMap<String, Object>();
    parameters.put("labels", true);
    parameters.put("realDataTypes", true);
    parameters.put("modules", List.of(module.fieldModule()));
    if (labels instanceof EstateLanguage.Version(String code)) {
      parameters.put("language", code);
    }
    return Action.reading(Action.Verb.GET, "fields", "", parameters);
  }

  /** An answer without a single field is not remembered: it may be a matter of rights. */
  private static Answer<FieldConfiguration> read(Records records, Module module, Outcome outcome) {
    Answer<FieldConfiguration> answer = Answer.of(outcome, done -> read(module, done));
    if (answer instanceof Answer.Given<FieldConfiguration>(FieldConfiguration configuration)
        && !configuration.fields().isEmpty()) {
      records.memory().configured(records.customer(), records.labels(), configuration);
    }
    return answer;
  }

  private static FieldConfiguration read(Module module, Outcome.Done answer) {
    var fields = new LinkedHashMap<String, FieldInfo>();
    answer.records().stream()
        .filter(entry -> entry.id().equals(module.fieldModule()) || answer.records().size() == 1)
        .forEach(
            entry ->
                entry
                    .elements()
                    .fields()
                    .forEach(
                        (name, described) -> {
                          if (described instanceof Json.Obj) {
                            fields.put(name, info(name, described));
                          }
                        }));
    return new FieldConfiguration(module, fields);
  }

  private static FieldInfo info(String name, Json described) {
    String label = described.at("label").text();
    String type = described.at("type").text();
    String length = described.at("length").text();
    return new FieldInfo(
        name,
        label.isBlank() ? name : label,
        FieldKind.of(type),
        type,
        length.matches("[0-9]{1,9}")
            ? OptionalInt.of(Integer.parseInt(length))
            : OptionalInt.empty(),
        choices(described.at("permittedvalues")));
  }

  /** With labels an object, without them a list of keys, null for fields that are no selects. */
  private static Map<String, String> choices(Json permitted) {
    var choices = new LinkedHashMap<String, String>();
    permitted
        .fields()
        .forEach((key, label) -> choices.put(key, label.text().isBlank() ? key : label.text()));
    permitted.elements().forEach(key -> choices.put(key.text(), key.text()));
    return choices;
  }
}
