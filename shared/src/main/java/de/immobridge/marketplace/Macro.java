package de.immobridge.marketplace;

import de.immobridge.basics.Digits;
import de.immobridge.onoffice.EstateId;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what onOffice puts in the place of a macro (reference D.1). */
final class Macro {
  private static final int MOST_DIGITS = 18;
  private static final String SEPARATOR = "[.,'’ \u00a0\u202f]";
  private static final Pattern GROUPED = Pattern.compile("[0-9]{1,3}(" + SEPARATOR + "[0-9]{3})+");

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
    String text = value.strip();
    String digits = GROUPED.matcher(text).matches() ? text.replaceAll(SEPARATOR, "") : text;
    if (!Digits.only(digits, MOST_DIGITS)) {
      return Optional.empty();
    }
    long number = Long.parseLong(digits);
    return number == 0 ? Optional.empty() : Optional.of(Long.toString(number));
  }
}
