package de.immobridge.onoffice;

import de.immobridge.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** How one action ended. Each action of a request has its own (reference F.6). */
public sealed interface Outcome {

  /**
   * onOffice did it.
   *
   * @param records the answer's records, empty also when the user may not see them
   * @param total how many there are with those that this answer leaves out, if onOffice tells
   */
  record Done(List<Entry> records, OptionalInt total) implements Outcome {
    public Done {
      records = List.copyOf(records);
    }

    /** Whether the word with which onOffice confirms a write is there (reference B.4, G.2). */
    public boolean confirmed() {
      return first("success").equals("success");
    }

    /** A field's value in the first record, as text; empty if there is none. */
    public String first(String field) {
      return records.isEmpty() ? "" : records.getFirst().text(field);
    }
  }

  /** Anything else: onOffice has not said that it was done, which need not mean that it was not. */
  sealed interface Unconfirmed extends Outcome {}

  /** onOffice said no. */
  record Refused(ErrorCode code) implements Unconfirmed {}

  /** There is no usable answer; a write may or may not have happened. */
  record NoAnswer(Fault fault) implements Unconfirmed {}

  /**
   * One record of an answer.
   *
   * @param id as onOffice sent it, number or text; empty if absent
   * @param type as onOffice sent it; empty if absent
   * @param elements an object, field name to value, or a list that is not empty; PHP's empty list
   *     counts as an empty object
   */
  record Entry(String id, String type, Json elements) {

    /** A field's value as text: numbers as digits, absent and null as empty. */
    public String text(String field) {
      return elements.at(field).text();
    }

    /** Whether the answer carries the field at all. */
    public boolean has(String field) {
      return elements.at(field).present();
    }

    /** A field's values: a list as it is, or text with pipes {@code |a||b|} (reference F.6). */
    public List<String> list(String field) {
      return switch (elements.at(field)) {
        case Json.Arr(List<Json> items) -> items.stream().map(Json::text).toList();
        case Json other -> piped(other.text());
      };
    }

    private static List<String> piped(String text) {
      var values = new ArrayList<String>();
      for (String part : text.split("\\|")) {
        if (!part.isBlank()) {
          values.add(part);
        }
      }
      return List.copyOf(values);
    }

    /** Values are a customer's data: not for logs. */
    @Override
    public String toString() {
      return "Entry[" + id + "]";
    }
  }
}
