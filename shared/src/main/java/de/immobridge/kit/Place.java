package de.immobridge.kit;

import de.immobridge.marketplace.Origin;
import de.immobridge.onoffice.EstateId;
import de.immobridge.onoffice.EstateLanguage;
import de.immobridge.records.Records;

/** Where a user started a service: a handle to the record there, or the menu. */
public sealed interface Place {

  /** An estate, in the language version that was open. */
  record Estate(de.immobridge.records.Estate estate) implements Place {}

  /** An address record. */
  record Address(de.immobridge.records.Address address) implements Place {}

  /**
   * A record of another kind; {@link PageCall#api} reads it.
   *
   * @param kind the name under which its parameter was agreed
   */
  record Other(String kind, String id) implements Place {}

  /** No record: the Marketplace's own menu. */
  record Menu() implements Place {}

  /** The place as this user's API reaches it. */
  static Place of(Origin origin, Records records) {
    return switch (origin) {
      case Origin.Estate(EstateId id, EstateLanguage language) ->
          new Estate(records.estate(id, language));
      case Origin.Address(String id) -> new Address(records.address(id));
      case Origin.Other(String kind, String id) -> new Other(kind, id);
      case Origin.Menu() -> new Menu();
    };
  }
}
