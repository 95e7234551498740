package de.immobridge.records;

import de.immobridge.onoffice.Trouble;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** Forms of estates: fields, field configuration and right, asked for together. */
final class Forms {
  private Forms() {}

  /** A record that was read with what its configuration says. */
  private record Described(Read<OneRecord.Located> reading, Answer<FieldConfiguration> fields) {}

  static Ask<Read<Form>> ask(Estate estate, List<String> names, String userId) {
    Ask<Right> right = Right.toModify(estate.id().value(), userId);
    return estate
        .locate(names)
        .with(FieldQuestion.ask(estate.records(), Module.ESTATE), Described::new)
        .with(
            right,
            (described, asked) ->
                switch (form(described, names, asked)) {
                  case Read.Found<Form>(Form form, _) when !form.id().equals(estate.id().value()) ->
                      Right.toModify(form.id(), userId).map(own -> form(described, names, own));
                  case Read<Form> read -> Ask.known(read);
                })
        .then(ask -> ask);
  }

  private static Read<Form> form(Described described, List<String> names, Right right) {
    return switch (described.fields()) {
      case Answer.Failed<FieldConfiguration>(Trouble trouble)
          when described.reading() instanceof Read.Found<OneRecord.Located> ->
          new Read.Failed<>(trouble);
      case Answer<FieldConfiguration> fields ->
          described
              .reading()
              .map(located -> form(located.values(), configuration(fields), names, right));
    };
  }

  private static FieldConfiguration configuration(Answer<FieldConfiguration> fields) {
    return fields.orElse(new FieldConfiguration(Module.ESTATE, Map.of()));
  }

  private static Form form(
      Values values, FieldConfiguration configuration, List<String> names, Right right) {
    return new Form(
        values.id(),
        new LinkedHashSet<>(names)
            .stream().map(name -> FormField.of(info(configuration, name), values)).toList(),
        right);
  }

  private static FieldInfo info(FieldConfiguration configuration, String name) {
    return configuration
        .find(name)
        .orElseGet(() -> new FieldInfo(name, name, FieldKind.TEXT, Map.of()));
  }

  /** Compares and asks for the types with one request, writes and reads back with another. */
  static Written<Form> write(
      Estate estate,
      List<String> names,
      Map<String, List<String>> values,
      Map<String, List<String>> seen) {
    var all = new LinkedHashSet<>(names);
    all.addAll(values.keySet());
    Records records = estate.records();
    Described before =
        records.ask(
            estate
                .locate(List.copyOf(all))
                .with(FieldQuestion.ask(records, Module.ESTATE), Described::new));
    if (before.fields() instanceof Answer.Failed<FieldConfiguration>(Trouble trouble)
        && before.reading() instanceof Read.Found<OneRecord.Located>) {
      return new Written.NotRead<>(new Read.Failed<>(trouble));
    }
    FieldConfiguration fields = configuration(before.fields());
    return new Writer(records.api(), estate, changes(fields, values, seen), List.copyOf(all))
        .over(before.reading())
        .map(now -> form(now, fields, names, new Right.Granted()));
  }

  /** Changes from what a page has sent back. */
  private static List<Change<?>> changes(
      FieldConfiguration configuration,
      Map<String, List<String>> values,
      Map<String, List<String>> seen) {
    var changes = new ArrayList<Change<?>>();
    values.forEach(
        (name, texts) ->
            changes.add(
                Change.texts(
                    info(configuration, name).field(), seen.getOrDefault(name, List.of()), texts)));
    return changes;
  }
}
