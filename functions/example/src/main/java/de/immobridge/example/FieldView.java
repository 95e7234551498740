package de.immobridge.example;

import de.immobridge.property.PropertyField;
import de.immobridge.property.PropertyField.State;
import de.immobridge.records.FieldKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A field on the page. Of the questions at the end exactly one is answered with yes, and that is how
 * it is shown.
 *
 * @param shown its value for reading only
 */
record FieldView(
    String name,
    String label,
    String value,
    String shown,
    List<Option> options,
    String htmlLanguage,
    boolean unreadable,
    boolean locked,
    boolean area,
    boolean choice,
    boolean choices,
    boolean line,
    String inputMode,
    String inputType) {

  /** One value of a select. */
  record Option(String key, String label, boolean chosen) {}

  static FieldView of(PropertyField field, Map<String, String> texts, String htmlLanguage) {
    FieldKind kind = field.info().kind();
    boolean open = field.state() == State.OPEN;
    List<Option> options = options(field, texts);
    return new FieldView(
        field.name(),
        texts.getOrDefault("field." + field.name(), field.info().label()),
        field.text(),
        shown(field, options),
        options,
        htmlLanguage,
        field.state() == State.UNREADABLE,
        field.state() == State.LOCKED,
        open && kind == FieldKind.TEXT,
        open && (kind == FieldKind.SELECT || kind == FieldKind.YES_NO),
        open && kind == FieldKind.MULTI_SELECT,
        open && isLine(kind),
        switch (kind) {
          case INTEGER -> "numeric";
          case DECIMAL -> "decimal";
          default -> "text";
        },
        kind == FieldKind.DATE ? "date" : "text");
  }

  private static boolean isLine(FieldKind kind) {
    return switch (kind) {
      case LINE, INTEGER, DECIMAL, DATE, DATE_TIME -> true;
      case TEXT, YES_NO, SELECT, MULTI_SELECT, OTHER -> false;
    };
  }

  private static List<Option> options(PropertyField field, Map<String, String> texts) {
    return switch (field.info().kind()) {
      case YES_NO ->
          options(
              Map.of(
                  "1", texts.getOrDefault("yes", "1"), "0", texts.getOrDefault("no", "0")),
              Set.of(field.text()),
              true);
      case SELECT -> options(field.info().choices(), Set.of(field.text()), true);
      case MULTI_SELECT -> options(field.info().choices(), Set.copyOf(field.keys()), false);
      case LINE, TEXT, INTEGER, DECIMAL, DATE, DATE_TIME, OTHER -> List.of();
    };
  }

  /** What is chosen is among the options, also where the customer has taken it off the list. */
  private static List<Option> options(
      Map<String, String> choices, Set<String> chosen, boolean withNone) {
    var labels = new LinkedHashMap<String, String>();
    if (withNone) {
      labels.put("", "–");
    }
    labels.putAll(choices);
    chosen.stream().filter(key -> !key.isEmpty()).forEach(key -> labels.putIfAbsent(key, key));
    return labels.entrySet().stream()
        .map(each -> new Option(each.getKey(), each.getValue(), chosen.contains(each.getKey())))
        .toList();
  }

  private static String shown(PropertyField field, List<Option> options) {
    return options.isEmpty()
        ? field.text()
        : options.stream()
            .filter(Option::chosen)
            .map(Option::label)
            .collect(Collectors.joining(", "));
  }
}
