package de.immobridge.property;

import de.immobridge.onoffice.EstateId;
import de.immobridge.onoffice.EstateLanguage;
import de.immobridge.onoffice.User;
import de.immobridge.records.Answer;
import de.immobridge.records.Ask;
import de.immobridge.records.Change;
import de.immobridge.records.Estate;
import de.immobridge.records.Field;
import de.immobridge.records.FieldConfiguration;
import de.immobridge.records.FieldInfo;
import de.immobridge.records.FieldKind;
import de.immobridge.records.Module;
import de.immobridge.records.Projection;
import de.immobridge.records.Read;
import de.immobridge.records.Records;
import de.immobridge.records.Value;
import de.immobridge.records.Values;
import de.immobridge.records.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads and changes properties as one user may. What the customer's field configuration calls a
 * number is read and written as one, and so on.
 *
 * @param names the fields that are shown and may be changed, in this order
 */
public record Properties(Records records, User user, Set<String> names) {

  /** Reads a property with one request: values, types of the fields, and the user's right. */
  public Read<Property> read(Estate estate) {
    Ask<Answer<FieldConfiguration>> configuration = records.askFields(Module.ESTATE);
    Ask<Read<Property>> ask =
        estate
            .reading(Projection.values(texts()))
            .with(configuration, Raw::new)
            .with(
                estate.right(user.userId()),
                (raw, right) -> raw.values().map(values -> property(estate, values, raw.configuration(), right.orElse(true))));
    return records.ask(ask);
  }

  /**
   * Saves a change with two requests: one to compare, one that writes and reads back. The types of
   * the fields are asked for before, unless they are remembered.
   */
  public Written<Property> edit(Estate estate, PropertyEdit edit) {
    return switch (records.fields(Module.ESTATE)) {
      case Answer.Failed<FieldConfiguration>(var trouble) -> new Written.NotRead<>(new Read.Failed<>(trouble));
      case Answer.Given<FieldConfiguration>(FieldConfiguration configuration) ->
          estate
              .write(Projection.values(typed(configuration)), changes(configuration, edit))
              .map(now -> property(estate, now, new Answer.Given<>(configuration), true));
    };
  }

  private record Raw(Read<Values> values, Answer<FieldConfiguration> configuration) {}

  private Property property(
      Estate estate, Values values, Answer<FieldConfiguration> configuration, boolean right) {
    var fields = new ArrayList<PropertyField>();
    for (String name : names) {
      FieldInfo info = info(configuration, name);
      switch (values.text(info.field())) {
        case Value.Held<String>(String text) ->
            fields.add(new PropertyField(info, text, state(info, right)));
        case Value.Unreadable<String>() ->
            fields.add(new PropertyField(info, "", PropertyField.State.UNREADABLE));
        case Value.Absent<String>() -> {}
      }
    }
    return new Property(new EstateId(values.id()), language(estate), fields);
  }

  /** Without a configuration nobody knows what a field takes: it is shown and not changed. */
  private static FieldInfo info(Answer<FieldConfiguration> configuration, String name) {
    return configuration
        .map(known -> known.find(name).orElseGet(() -> unknown(name)))
        .orElse(unknown(name));
  }

  private static FieldInfo unknown(String name) {
    return new FieldInfo(name, name, FieldKind.OTHER, "", java.util.OptionalInt.empty(), Map.of());
  }

  private static PropertyField.State state(FieldInfo info, boolean right) {
    return right && info.kind() != FieldKind.OTHER
        ? PropertyField.State.OPEN
        : PropertyField.State.LOCKED;
  }

  private static EstateLanguage language(Estate estate) {
    return estate.language();
  }

  private List<Field<?, ?>> texts() {
    return names.stream().<Field<?, ?>>map(Field::text).toList();
  }

  private List<Field<?, ?>> typed(FieldConfiguration configuration) {
    return names.stream().<Field<?, ?>>map(configuration::field).toList();
  }

  private static List<Change<?>> changes(FieldConfiguration configuration, PropertyEdit edit) {
    return edit.fields().entrySet().stream()
        .<Change<?>>map(
            each ->
                Change.text(
                    configuration.field(each.getKey()),
                    edit.seen().getOrDefault(each.getKey(), ""),
                    each.getValue()))
        .toList();
  }
}
