package de.immobridge.property;

import java.util.List;
import java.util.stream.Stream;

/** The keys of a multiple select between pipes, {@code |a||b|}, and as a list. */
public final class Keys {
  private Keys() {}

  /** The keys in such a text. */
  public static List<String> of(String text) {
    return Stream.of(text.split("\\|")).filter(key -> !key.isBlank()).toList();
  }

  /** Such a text of these keys; empty for none. */
  public static String text(List<String> keys) {
    return keys.isEmpty() ? "" : "|" + String.join("||", keys) + "|";
  }
}
