package de.immobridge.marketplace;

import de.immobridge.onoffice.EstateId;
import de.immobridge.onoffice.EstateLanguage;

/** Where a user was when starting a service (reference D.1). */
public sealed interface Origin {

  /** An estate, in the language version that was open. */
  record Estate(EstateId id, EstateLanguage language) implements Origin {}

  /** An address record. */
  record Address(String id) implements Origin {}

  /**
   * Another record.
   *
   * @param kind the name under which its parameter was agreed
   */
  record Other(String kind, String id) implements Origin {}

  /** No record: the Marketplace's own menu. */
  record Menu() implements Origin {}
}
