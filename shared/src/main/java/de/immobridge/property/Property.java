package de.immobridge.property;

import de.immobridge.onoffice.EstateId;
import de.immobridge.onoffice.EstateLanguage;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A property in one language.
 *
 * @param id the main-language id, whichever version is meant
 * @param texts field to text, in the order of the settings; fields that onOffice did not send are
 *     left out
 */
public record Property(EstateId id, EstateLanguage language, Map<String, String> texts) {
  public Property {
    texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
  }

  /** A field's text, empty if it has none. */
  public String text(String field) {
    return texts.getOrDefault(field, "");
  }

  /** Texts are the customer's: not for logs. */
  @Override
  public String toString() {
    return "Property[" + id + ", " + language + "]";
  }
}
