package de.immobridge.sandbox.simulator.api.query;

import de.immobridge.sandbox.simulator.customer.Field;
import java.math.BigDecimal;
import java.util.Comparator;

/** How values of a field compare: numbers as numbers, everything else as text. */
final class ValueOrder {

  private ValueOrder() {}

  static Comparator<String> of(Field field) {
    return field.type().numeric() || field.name().equals("Id")
        ? Comparator.comparing(ValueOrder::number)
        : Comparator.naturalOrder();
  }

  /** What is no number counts as zero, as in the database behind. GUESS. */
  private static BigDecimal number(String text) {
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException e) {
      return BigDecimal.ZERO;
    }
  }
}
