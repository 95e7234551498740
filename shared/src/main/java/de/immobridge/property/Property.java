package de.immobridge.property;

import de.immobridge.onoffice.EstateId;
import de.immobridge.onoffice.EstateLanguage;
import java.util.List;

/**
 * A property in one language.
 *
 * @param id the main-language id, whichever version is meant
 * @param fields in the order of the provider's manifest; fields that this customer does not have
 *     are left out
 */
public record Property(EstateId id, EstateLanguage language, List<PropertyField> fields) {
  public Property {
    fields = List.copyOf(fields);
  }

  /** Whether the user may change anything at all. */
  public boolean open() {
    return fields.stream().anyMatch(field -> field.state() == PropertyField.State.OPEN);
  }
}
