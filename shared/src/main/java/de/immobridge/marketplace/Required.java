package de.immobridge.marketplace;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes required parameters and notes which of them are missing or cannot be what they should be:
 * they become keys of stored items and parts of requests, which have limits of their own.
 */
final class Required {
  private static final int LONGEST_ID = 200;
  private static final int LONGEST_TEXT = 2048;

  private final Parameters parameters;
  private final List<String> missing = new ArrayList<>();

  Required(Parameters parameters) {
    this.parameters = parameters;
  }

  /** A token, a claim or the like. */
  String text(String name) {
    return atMost(LONGEST_TEXT, name);
  }

  /** What names a customer or a user. */
  String id(String name) {
    return atMost(LONGEST_ID, name);
  }

  private String atMost(int longest, String name) {
    String text = parameters.text(name).orElse("");
    if (text.isEmpty()
        || text.length() > longest
        || text.chars().anyMatch(Character::isISOControl)) {
      missing.add(name);
    }
    return text;
  }

  void unreadable(String name) {
    missing.add(name);
  }

  List<String> missing() {
    return List.copyOf(missing);
  }
}
