package de.immobridge.sandbox.simulator.api.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import de.immobridge.sandbox.simulator.customer.Customer;
import de.immobridge.sandbox.simulator.customer.Field;
import de.immobridge.sandbox.simulator.customer.Measure;
import de.immobridge.sandbox.simulator.customer.User;
import de.immobridge.sandbox.simulator.customer.Value;
import de.immobridge.sandbox.simulator.http.Json;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Values for people ({@code formatoutput}, G.1): labels instead of keys, units, thousands
 * separators, which reach the record number too (D.1). GUESS: the formats of each language.
 *
 * @param language {@code outputlanguage}
 */
public record Formatting(Customer customer, String language) {

  private static final Set<String> EMPTY_DATES = Set.of("0000-00-00", "0000-00-00 00:00:00");

  /** A value as it is shown. */
  public JsonNode format(Field field, Value value) {
    return switch (value) {
      case Value.Keys(var keys) -> labels(field, keys);
      case Value.Text(var text) -> TextNode.valueOf(text.isEmpty() ? "" : format(field, text));
    };
  }

  private JsonNode labels(Field field, List<String> keys) {
    var labels = Json.array();
    keys.forEach(key -> labels.add(field.label(key, language)));
    return labels;
  }

  private String format(Field field, String text) {
    return switch (field.type()) {
      case SINGLESELECT -> field.label(text, language);
      case INTEGER -> field.measure() == Measure.YEAR ? text : number("#,##0", text);
      case FLOAT ->
          field.measure() == null
              ? text
              : about(field) + number("#,##0.00", text) + field.measure().unit();
      case BOOLEAN -> text.equals("1") ? word("Ja", "Yes") : word("Nein", "No");
      case USER -> userName(text);
      case DATE, DATETIME -> EMPTY_DATES.contains(text) ? "" : date(text);
      case VARCHAR, TEXT, MULTISELECT -> text;
    };
  }

  /** Areas are never exact. */
  private String about(Field field) {
    return field.measure() == Measure.AREA ? word("ca. ", "approx. ") : "";
  }

  private String number(String pattern, String text) {
    if (!text.matches("-?\\d+(\\.\\d+)?")) {
      return text;
    }
    var locale = german() ? Locale.GERMANY : Locale.UK;
    return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(locale))
        .format(new BigDecimal(text));
  }

  private String date(String text) {
    if (!german() || !text.matches("\\d{4}-\\d{2}-\\d{2}.*")) {
      return text;
    }
    return text.substring(8, 10)
        + "."
        + text.substring(5, 7)
        + "."
        + text.substring(0, 4)
        + text.substring(10);
  }

  private String userName(String id) {
    return customer.users().stream()
        .filter(user -> Integer.toString(user.id()).equals(id))
        .map(User::fullName)
        .findFirst()
        .orElse(id);
  }

  private String word(String german, String english) {
    return german() ? german : english;
  }

  private boolean german() {
    return Set.of("DEU", "AUT", "CHE").contains(language);
  }
}
