package de.immobridge.marketplace;

import de.immobridge.onoffice.EstateId;
import java.util.Optional;

/** Reads what onOffice puts in the place of a macro (reference D.1). */
final class Macro {
  private static final int MOST_DIGITS = 18;
  private static final int GROUP = 3;
  private static final String SEPARATORS = ".,'’ \u00a0\u202f";

  private Macro() {}

  /** An estate's id; see {@link #id}. */
  static Optional<EstateId> estateId(String value) {
    return id(value).map(EstateId::new);
  }

  /**
   * A record's id, with or without thousands separators. Anything else, such as an empty value or
   * the macro's own unresolved text, means that there is no record.
   */
  static Optional<String> id(String value) {
    String digits = digits(value.strip());
    if (digits.isEmpty() || digits.length() > MOST_DIGITS) {
      return Optional.empty();
    }
    long number = Long.parseLong(digits);
    return number == 0 ? Optional.empty() : Optional.of(Long.toString(number));
  }

  /** The digits of a number whose groups, if it has any, are whole; else nothing. */
  private static String digits(String text) {
    var digits = new StringBuilder();
    int sinceSeparator = 0;
    boolean grouped = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digits.append(c);
        sinceSeparator++;
      } else if (SEPARATORS.indexOf(c) >= 0
          && sinceSeparator > 0
          && (grouped ? sinceSeparator == GROUP : sinceSeparator <= GROUP)) {
        grouped = true;
        sinceSeparator = 0;
      } else {
        return "";
      }
    }
    return grouped && sinceSeparator != GROUP ? "" : digits.toString();
  }
}
