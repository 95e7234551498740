package de.immobridge.sandbox.simulator.knob;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * "The next so many actions on this resourcetype answer this code", written {@code estate=303*2}.
 *
 * @param resourceType a resourcetype, or {@code *} for all
 * @param times 0 for without end
 */
public record ErrorRule(String resourceType, int code, int times) {

  private static final Pattern RULE =
      Pattern.compile("([A-Za-z]+|\\*)=(\\d{1,3})(?:\\*(\\d{1,6}))?");

  static final Kind<List<ErrorRule>> KIND =
      new Kind<>("rules such as estate=303*2, with commas between them", ErrorRule::parseAll);

  /** Whether the rule is about this resourcetype. */
  public boolean concerns(String type) {
    return resourceType.equals("*") || resourceType.equals(type);
  }

  private static List<ErrorRule> parseAll(String text) {
    return text.isBlank()
        ? List.of()
        : Arrays.stream(text.split(",")).map(rule -> parse(rule.strip())).toList();
  }

  private static ErrorRule parse(String text) {
    var rule = RULE.matcher(text);
    if (!rule.matches()) {
      throw new IllegalArgumentException("a rule looks like estate=303*2");
    }
    int times = rule.group(3) == null ? 0 : Integer.parseInt(rule.group(3));
    return new ErrorRule(rule.group(1), Integer.parseInt(rule.group(2)), times);
  }
}
