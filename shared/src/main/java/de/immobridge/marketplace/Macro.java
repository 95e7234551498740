package de.immobridge.marketplace;

import de.immobridge.onoffice.EstateId;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what onOffice puts in the place of a macro (reference D.1). */
final class Macro {
  private static final Pattern GROUPED =
      Pattern.compile("[0-9]{1,3}(?:[.,'’ \u00a0\u202f][0-9]{3})+");
  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,18}");

  private Macro() {}

  /**
   * A record's id, with or without thousands separators. Anything else, such as an empty value or
   * the macro's own unresolved text, means that there is no record.
   */
  static Optional<EstateId> estateId(String value) {
    String text = value.strip();
    if (GROUPED.matcher(text).matches()) {
      text = text.replaceAll("[^0-9]", "");
    }
    if (!DIGITS.matcher(text).matches()) {
      return Optional.empty();
    }
    long number = Long.parseLong(text);
    return number == 0 ? Optional.empty() : Optional.of(new EstateId(Long.toString(number)));
  }
}
