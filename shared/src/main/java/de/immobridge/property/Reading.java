package de.immobridge.property;

import de.immobridge.onoffice.EstateLanguage;
import de.immobridge.onoffice.Trouble;

/** What came of reading a property. */
public sealed interface Reading {
  record Found(Property property) implements Reading {}

  /** It does not exist, or this user may not see it: onOffice does not tell which. */
  record NotFound() implements Reading {}

  /** The property has no version in this language, or onOffice did not confirm that it has. */
  record NoSuchLanguage(EstateLanguage language) implements Reading {}

  record Failed(Trouble trouble) implements Reading {}
}
