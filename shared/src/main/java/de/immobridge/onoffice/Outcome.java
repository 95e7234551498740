package de.immobridge.onoffice;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** How one action ended. Each action of a request has its own (reference F.6). */
public sealed interface Outcome {

  /**
   * onOffice did it.
   *
   * @param records the answer's records, empty also when the user may not see them
   */
  record Done(List<Entry> records) implements Outcome {
    public Done {
      records = List.copyOf(records);
    }
  }

  /** onOffice said no. */
  record Refused(ErrorCode code) implements Outcome {}

  /** There is no usable answer; a write may or may not have happened. */
  record NoAnswer(Fault fault) implements Outcome {}

  /**
   * One record of an answer.
   *
   * @param id as onOffice sent it, number or text; empty if absent
   * @param elements field name to value; PHP's empty list counts as an empty object
   */
  record Entry(String id, JsonNode elements) {

    /** A field's value as text: numbers as digits, absent and null as empty. */
    public String text(String field) {
      JsonNode value = elements.path(field);
      return value.isValueNode() && !value.isNull() ? value.asText() : "";
    }

    /** Whether the answer carries the field at all. */
    public boolean has(String field) {
      return elements.has(field);
    }

    /** A field's values: a list as it is, or text with pipes {@code |a||b|} (reference F.6). */
    public List<String> list(String field) {
      JsonNode value = elements.path(field);
      var values = new ArrayList<String>();
      if (value.isArray()) {
        value.forEach(each -> values.add(each.asText()));
      } else {
        for (String part : text(field).split("\\|")) {
          if (!part.isBlank()) {
            values.add(part);
          }
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
