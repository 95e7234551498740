package de.immobridge.records;

import java.util.List;

/** Record ids as onOffice takes them: numbers where they are numbers. */
final class Ids {
  private static final int MOST_DIGITS = 18;

  private Ids() {}

  static Object number(String id) {
    return digits(id) ? (Object) Long.valueOf(id) : id;
  }

  private static boolean digits(String id) {
    for (int i = 0; i < id.length(); i++) {
      if (id.charAt(i) < '0' || id.charAt(i) > '9') {
        return false;
      }
    }
    return !id.isEmpty() && id.length() <= MOST_DIGITS;
  }

  static List<Object> numbers(List<String> ids) {
    return ids.stream().map(Ids::number).toList();
  }
}
