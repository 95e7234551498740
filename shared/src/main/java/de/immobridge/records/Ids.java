package de.immobridge.records;

import java.util.List;

/** Record ids as onOffice takes them: numbers where they are numbers. */
final class Ids {
  private Ids() {}

  static Object number(String id) {
    return id.matches("[0-9]{1,18}") ? (Object) Long.valueOf(id) : id;
  }

  static List<Object> numbers(List<String> ids) {
    return ids.stream().map(Ids::number).toList();
  }
}
