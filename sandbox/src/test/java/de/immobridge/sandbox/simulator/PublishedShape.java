package de.immobridge.sandbox.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How one call is answered according to the vendor's pages, or to recordings where those are
 * silent. What neither shows ({@code unpublished}, null for {@code cacheable}) is not compared.
 */
record PublishedShape(JsonNode published) {

  private static final String SILENT = "unpublished";
  private static final Pattern ANY_NAME = Pattern.compile("<\\w+>");

  /** All calls that are published, by our name for them. */
  static Map<String, PublishedShape> all() {
    try (var stream = PublishedShape.class.getResourceAsStream("/published/api-shapes.json")) {
      var shapes = new LinkedHashMap<String, PublishedShape>();
      new ObjectMapper()
          .readTree(stream)
          .properties()
          .forEach(call -> shapes.put(call.getKey(), new PublishedShape(call.getValue())));
      return shapes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String verb() {
    return published.path("verb").asText();
  }

  String resourceType() {
    return published.path("resourcetype").asText();
  }

  /**
   * What is different in a result.
   *
   * @param leftOut elements that this very exchange need not show
   */
  List<String> differences(JsonNode result, Set<String> leftOut) {
    var found = new ArrayList<String>();
    var cacheable = published.path("cacheable");
    if (!cacheable.isNull() && !cacheable.equals(result.path("cacheable"))) {
      found.add("cacheable is " + result.path("cacheable"));
    }
    total(result.at("/data/meta/cntabsolute"), found);
    var seen = new LinkedHashSet<String>();
    for (var record : result.at("/data/records")) {
      record(record, found, seen);
    }
    if (result.at("/data/records").isEmpty()) {
      found.add("there are no records");
    }
    for (var name : names()) {
      boolean optional = name.startsWith("<") || name.startsWith("[") || name.contains("<");
      if (!optional && !seen.contains(name) && !leftOut.contains(name)) {
        found.add(name + " is missing");
      }
    }
    return found.stream().distinct().toList();
  }

  private void total(JsonNode total, List<String> found) {
    var expected = published.path("total");
    boolean fits =
        expected.isNull()
            ? total.isNull()
            : expected.asText().equals(SILENT)
                || (total.isInt()
                    && (!expected.asText().matches("\\d+")
                        || expected.asText().equals(total.asText())));
    if (!fits) {
      found.add("cntabsolute is " + total);
    }
  }

  private void record(JsonNode record, List<String> found, Set<String> seen) {
    var type = published.path("recordType");
    boolean silent = type.asText().equals(SILENT);
    if (!silent && !type.equals(record.path("type"))) {
      found.add("the record's type is " + record.path("type"));
    }
    if (!idFits(published.path("recordId").asText(), record.path("id"))) {
      found.add("the record's id is " + record.path("id"));
    }
    var elements = record.path("elements");
    switch (published.path("shape").asText()) {
      case "list of texts" -> texts(elements, found);
      case "empty list []" -> {
        if (!elements.isArray() || !elements.isEmpty()) {
          found.add("elements are not []");
        }
        seen.addAll(names());
      }
      case "list of objects" -> {
        if (!elements.isArray()) {
          found.add("elements are no list");
        }
        elements.forEach(each -> each(each, found, seen));
      }
      default -> {
        if (!elements.isObject() && !(elements.isArray() && elements.isEmpty())) {
          found.add("elements are no object");
        }
        each(elements, found, seen);
      }
    }
  }

  private static boolean idFits(String expected, JsonNode id) {
    return switch (expected) {
      case SILENT -> true;
      case "0", "number 0" -> id.isInt() && id.asInt() == 0;
      case "word" -> id.isTextual();
      default ->
          expected.startsWith("number")
              ? id.isInt()
              : id.isTextual()
                  && (!expected.contains("\"") || expected.contains("\"" + id.asText() + "\""));
    };
  }

  private static void texts(JsonNode elements, List<String> found) {
    if (!elements.isArray() || elements.isEmpty()) {
      found.add("elements are no list of texts");
    }
    elements.forEach(
        text -> {
          if (!text.isTextual()) {
            found.add("an element is " + text);
          }
        });
  }

  private void each(JsonNode elements, List<String> found, Set<String> seen) {
    if (names().isEmpty()) {
      return;
    }
    for (var element : elements.properties()) {
      var name = name(element.getKey());
      if (name.isEmpty()) {
        found.add(element.getKey() + " is not published");
        continue;
      }
      seen.add(name);
      var types = published.path("elements").path(name).asText();
      if (!JsonTypes.fits(types, element.getValue())) {
        found.add(element.getKey() + " is " + element.getValue() + " and not " + types);
      }
    }
  }

  /** The published name that a name stands under; names with a part in brackets stand for many. */
  private String name(String given) {
    var names = names();
    return names.contains(given)
        ? given
        : names.stream()
            .filter(name -> ANY_NAME.matcher(name).find())
            .filter(name -> given.matches(pattern(name)))
            .max((one, other) -> Integer.compare(one.length(), other.length()))
            .orElse("");
  }

  private static String pattern(String name) {
    return ANY_NAME
        .matcher(name)
        .replaceAll(part -> part.group().equals("<entryId>") ? "\\\\d+" : ".+")
        .replace("phone__", "(phone|mobile|fax|email)[a-z]*__");
  }

  private List<String> names() {
    var names = new ArrayList<String>();
    published.path("elements").fieldNames().forEachRemaining(names::add);
    return names;
  }
}
