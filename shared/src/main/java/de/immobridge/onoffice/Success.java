package de.immobridge.onoffice;

import java.util.List;

/** The word with which onOffice confirms a write, beside its status (reference B.4, G.2). */
final class Success {
  private Success() {}

  static boolean in(List<Outcome.Entry> records) {
    return !records.isEmpty() && records.getFirst().text("success").equals("success");
  }
}
