package de.immobridge.records;

import de.immobridge.json.Json;
import de.immobridge.onoffice.Action;
import de.immobridge.onoffice.EstateLanguage;
import de.immobridge.onoffice.Outcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks for the field configuration (reference G.3); the call takes seconds. */
final class FieldQuestion {
  private FieldQuestion() {}

  static Ask<Answer<FieldConfiguration>> ask(Records records, Module module) {
    return known(records, module)
        .map(known -> Ask.<Answer<FieldConfiguration>>known(new Answer.Given<>(known)))
        .orElseGet(
            () ->
                Ask.of(
                    action(module, records.labels()), outcome -> read(records, module, outcome)));
  }

  /** What is known without asking onOffice. */
  static Optional<FieldConfiguration> known(Records records, Module module) {
    return records
        .memory()
        .configuration(records.customer(), module, records.labels())
        .or(() -> records.shelf().find(module).flatMap(json -> remembered(records, module, json)));
  }

  private static Action action(Module module, EstateLanguage labels) {
    Map<String, Object> parameters =
        Map.of("labels", true, "realDataTypes", true, "modules", List.of(module.word()));
    return Action.reading(Action.Verb.GET, "fields", "", parameters).in(labels, "language");
  }

  /** An answer without a single field is not remembered: it may be a matter of rights. */
  private static Answer<FieldConfiguration> read(Records records, Module module, Outcome outcome) {
    return Answer.of(outcome, done -> fields(module, done))
        .map(
            sent -> {
              Optional<FieldConfiguration> all = remembered(records, module, sent);
              all.ifPresent(_ -> records.shelf().keep(module, sent));
              return all.orElse(new FieldConfiguration(module, Map.of()));
            });
  }

  private static Json fields(Module module, Outcome.Done answer) {
    return answer.records().stream()
        .filter(entry -> entry.id().equals(module.word()) || answer.records().size() == 1)
        .findFirst()
        .map(Outcome.Entry::elements)
        .orElse(Json.missing());
  }

  private static Optional<FieldConfiguration> remembered(
      Records records, Module module, Json sent) {
    var fields = new LinkedHashMap<String, FieldInfo>();
    sent.fields()
        .forEach(
            (name, described) -> {
              if (described instanceof Json.Obj) {
                fields.put(name, info(name, described));
              }
            });
    if (fields.isEmpty()) {
      return Optional.empty();
    }
    var configuration = new FieldConfiguration(module, fields);
    records.memory().configured(records.customer(), records.labels(), configuration);
    return Optional.of(configuration);
  }

  private static FieldInfo info(String name, Json described) {
    String label = described.at("label").text();
    return new FieldInfo(
        name,
        label.isBlank() ? name : label,
        FieldKind.of(described.at("type").text()),
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
