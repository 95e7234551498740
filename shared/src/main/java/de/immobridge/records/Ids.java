package de.immobridge.records;

import de.immobridge.basics.Digits;
import java.util.List;

/** Record ids as onOffice takes them: numbers where they are numbers. */
final class Ids {
  private static final int MOST_DIGITS = 18;

  private Ids() {}

  static Object number(String id) {
    return Digits.only(id, MOST_DIGITS) ? (Object) Long.valueOf(id) : id;
  }

  static List<Object> numbers(List<String> ids) {
    return ids.stream().map(Ids::number).toList();
  }
}
