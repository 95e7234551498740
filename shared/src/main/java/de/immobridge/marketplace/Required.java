package de.immobridge.marketplace;

import java.util.ArrayList;
import java.util.List;

/** Takes required parameters and notes which of them are missing. */
final class Required {
  private final Parameters parameters;
  private final List<String> missing = new ArrayList<>();

  Required(Parameters parameters) {
    this.parameters = parameters;
  }

  String text(String name) {
    return parameters
        .text(name)
        .orElseGet(
            () -> {
              missing.add(name);
              return "";
            });
  }

  void unreadable(String name) {
    missing.add(name);
  }

  List<String> missing() {
    return List.copyOf(missing);
  }
}
