package de.immobridge.sandbox.testkit.tables;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A condition or an update, as it is written in a request: attributes of the item itself, compared
 * with given values; AND, OR, NOT, parentheses; whether an attribute is there; SET and REMOVE.
 */
final class Expression {
  private static final Pattern WORD = Pattern.compile("[#:]?\\w+|<=|>=|<>|[=<>(),]|\\S");

  private final Deque<String> words;
  private final JsonNode request;
  private final ObjectNode item;

  private Expression(String text, JsonNode request, ObjectNode item) {
    this.words = new ArrayDeque<>(WORD.matcher(text).results().map(MatchResult::group).toList());
    this.request = request;
    this.item = item;
  }

  /** Whether an item is such that the condition of a request holds; without one it does. */
  static boolean holds(JsonNode request, ObjectNode item) {
    var text = request.path("ConditionExpression").asText();
    if (text.isEmpty()) {
      return true;
    }
    var expression = new Expression(text, request, item);
    boolean holds = expression.or();
    expression.end();
    return holds;
  }

  /** The item after the update of a request. */
  static ObjectNode updated(JsonNode request, ObjectNode item) {
    var before = item.deepCopy();
    var after = item.deepCopy();
    var expression = new Expression(request.path("UpdateExpression").asText(), request, before);
    while (!expression.words.isEmpty()) {
      expression.clause(after);
    }
    return after;
  }

  private void clause(ObjectNode after) {
    switch (words.pop()) {
      case String word when word.equalsIgnoreCase("SET") -> {
        do {
          var name = name();
          expect("=");
          after.set(name, operand().orElseThrow(() -> Refusal.unknown("an absent operand")));
        } while (taken(","));
      }
      case String word when word.equalsIgnoreCase("REMOVE") -> {
        do {
          after.remove(name());
        } while (taken(","));
      }
      case String other -> throw Refusal.unknown("the clause " + other);
    }
  }

  private boolean or() {
    boolean holds = and();
    while (taken("OR")) {
      holds |= and();
    }
    return holds;
  }

  private boolean and() {
    boolean holds = not();
    while (taken("AND")) {
      holds &= not();
    }
    return holds;
  }

  private boolean not() {
    return taken("NOT") ? !not() : simple();
  }

  private boolean simple() {
    if (taken("(")) {
      boolean holds = or();
      expect(")");
      return holds;
    }
    for (String function : List.of("attribute_exists", "attribute_not_exists")) {
      if (taken(function)) {
        expect("(");
        boolean there = item.has(name());
        expect(")");
        return there == function.equals("attribute_exists");
      }
    }
    var left = operand();
    var sign = words.isEmpty() ? "" : words.pop();
    return compared(left, sign, operand());
  }

  /** What is absent is neither equal to anything nor less; it is unequal to everything. */
  private static boolean compared(Optional<JsonNode> left, String sign, Optional<JsonNode> right) {
    if (left.isEmpty() || right.isEmpty()) {
      return sign.equals("<>");
    }
    var order = order(left.get(), right.get());
    return switch (sign) {
      case "=" -> order.isPresent() && order.get() == 0;
      case "<>" -> order.isEmpty() || order.get() != 0;
      case "<" -> order.isPresent() && order.get() < 0;
      case "<=" -> order.isPresent() && order.get() <= 0;
      case ">" -> order.isPresent() && order.get() > 0;
      case ">=" -> order.isPresent() && order.get() >= 0;
      default -> throw Refusal.unknown("the sign " + sign);
    };
  }

  /** Texts and numbers have an order among themselves; anything else is at most equal. */
  private static Optional<Integer> order(JsonNode left, JsonNode right) {
    if (left.has("N") && right.has("N")) {
      return Optional.of(number(left).compareTo(number(right)));
    }
    if (left.has("S") && right.has("S")) {
      return Optional.of(left.path("S").asText().compareTo(right.path("S").asText()));
    }
    return left.equals(right) ? Optional.of(0) : Optional.empty();
  }

  private static BigDecimal number(JsonNode attribute) {
    return new BigDecimal(attribute.path("N").asText());
  }

  private Optional<JsonNode> operand() {
    if (!words.isEmpty() && words.peek().startsWith(":")) {
      return Optional.ofNullable(request.path("ExpressionAttributeValues").get(words.pop()));
    }
    return Optional.ofNullable(item.get(name()));
  }

  private String name() {
    var word = words.isEmpty() ? "" : words.pop();
    if (!word.matches("#?\\w+") || (!words.isEmpty() && List.of(".", "[").contains(words.peek()))) {
      throw Refusal.unknown("'" + word + "' with what follows");
    }
    return word.startsWith("#")
        ? request.path("ExpressionAttributeNames").path(word).asText()
        : word;
  }

  private boolean taken(String word) {
    if (!words.isEmpty() && words.peek().equalsIgnoreCase(word)) {
      words.pop();
      return true;
    }
    return false;
  }

  private void expect(String word) {
    if (!taken(word)) {
      throw Refusal.unknown("'" + words.peek() + "' where '" + word + "' is expected");
    }
  }

  private void end() {
    if (!words.isEmpty()) {
      throw Refusal.unknown("'" + words.peek() + "'");
    }
  }
}
