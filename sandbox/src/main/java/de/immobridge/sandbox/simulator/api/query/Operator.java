package de.immobridge.sandbox.simulator.api.query;

import de.immobridge.sandbox.simulator.api.ApiError;
import de.immobridge.sandbox.simulator.api.ApiFault;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The filter operators of G.1; each takes one value, two, or (0) any number. */
enum Operator {
  EQUAL(1),
  NOT_EQUAL(1),
  GREATER(1),
  LESS(1),
  NOT_LESS(1),
  NOT_GREATER(1),
  BETWEEN(2),
  LIKE(1),
  NOT_LIKE(1),
  IN(0),
  NOT_IN(0);

  private final int operands;

  Operator(int operands) {
    this.operands = operands;
  }

  static Operator of(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "is", "=" -> EQUAL;
      case "!=", "<>" -> NOT_EQUAL;
      case ">" -> GREATER;
      case "<" -> LESS;
      case ">=" -> NOT_LESS;
      case "<=" -> NOT_GREATER;
      case "between" -> BETWEEN;
      case "like" -> LIKE;
      case "not like" -> NOT_LIKE;
      case "in" -> IN;
      case "not in" -> NOT_IN;
      default -> throw ApiFault.of(ApiError.UNKNOWN_OPERATOR, word);
    };
  }

  /** Whether it takes a list; the others take one value. */
  boolean takesList() {
    return operands != 1;
  }

  /** Whether so many values make sense. */
  boolean takes(int count) {
    return operands == 0 ? count > 0 : count == operands;
  }

  /** Whether it says something about single keys of a multiselect; the others do not (232). */
  boolean comparesKeys() {
    return switch (this) {
      case EQUAL, NOT_EQUAL, IN, NOT_IN -> true;
      case GREATER, LESS, NOT_LESS, NOT_GREATER, BETWEEN, LIKE, NOT_LIKE -> false;
    };
  }

  /** Whether it holds just when its opposite does not. */
  boolean negative() {
    return this == NOT_EQUAL || this == NOT_LIKE || this == NOT_IN;
  }

  boolean holds(String value, List<String> operands, Comparator<String> order) {
    return switch (this) {
      case EQUAL -> order.compare(value, operands.getFirst()) == 0;
      case NOT_EQUAL -> order.compare(value, operands.getFirst()) != 0;
      case GREATER -> order.compare(value, operands.getFirst()) > 0;
      case LESS -> order.compare(value, operands.getFirst()) < 0;
      case NOT_LESS -> order.compare(value, operands.getFirst()) >= 0;
      case NOT_GREATER -> order.compare(value, operands.getFirst()) <= 0;
      case BETWEEN ->
          order.compare(value, operands.getFirst()) >= 0
              && order.compare(value, operands.getLast()) <= 0;
      case LIKE -> like(value, operands.getFirst());
      case NOT_LIKE -> !like(value, operands.getFirst());
      case IN -> operands.stream().anyMatch(operand -> order.compare(value, operand) == 0);
      case NOT_IN -> operands.stream().noneMatch(operand -> order.compare(value, operand) == 0);
    };
  }

  /** Percent signs stand for anything. GUESS: capitals do not matter. */
  private static boolean like(String value, String pattern) {
    var regex = Arrays.stream(pattern.split("%", -1)).map(Pattern::quote).toList();
    return Pattern.compile(
            String.join(".*", regex),
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
        .matcher(value)
        .matches();
  }
}
