package de.immobridge.example;

import de.immobridge.records.FieldKind;
import de.immobridge.records.FormField;
import de.immobridge.records.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A field on the page. Of the questions at the end exactly one is answered with yes, and that is
 * how it is shown.
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

  static FieldView of(
      FormField field, boolean editable, Map<String, String> texts, String htmlLanguage) {
    FieldKind kind = field.kind();
    boolean open = editable && field.editable();
    boolean unreadable = field.values() instanceof Value.Unreadable;
    List<Option> options = options(field, texts);
    return new FieldView(
        field.name(),
        texts.getOrDefault("field." + field.name(), field.label()),
        field.text(),
        shown(field, options),
        options,
        htmlLanguage,
        unreadable,
        !open && !unreadable,
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

  private static List<Option> options(FormField field, Map<String, String> texts) {
    return switch (field.kind()) {
      case YES_NO ->
          options(
              Map.of("1", texts.getOrDefault("yes", "1"), "0", texts.getOrDefault("no", "0")),
              Set.of(field.text()),
              true);
      case SELECT -> options(choices(field), Set.of(field.text()), true);
      case MULTI_SELECT ->
          options(choices(field), Set.copyOf(field.values().orElse(List.of())), false);
      case LINE, TEXT, INTEGER, DECIMAL, DATE, DATE_TIME, OTHER -> List.of();
    };
  }

  private static Map<String, String> choices(FormField field) {
    var choices = new LinkedHashMap<String, String>();
    field.choices().forEach(choice -> choices.put(choice.key(), choice.label()));
    return choices;
  }

  private static List<Option> options(
      Map<String, String> choices, Set<String> chosen, boolean withNone) {
    var labels = new LinkedHashMap<String, String>();
    if (withNone) {
      labels.put("", "–");
    }
    labels.putAll(choices);
    return labels.entrySet().stream()
        .map(each -> new Option(each.getKey(), each.getValue(), chosen.contains(each.getKey())))
        .toList();
  }

  private static String shown(FormField field, List<Option> options) {
    return options.isEmpty()
        ? field.text()
        : options.stream()
            .filter(Option::chosen)
            .map(Option::label)
            .collect(Collectors.joining(", "));
  }
}
