package de.immobridge.property;

import de.immobridge.onoffice.Trouble;
import java.util.Set;

/** What came of saving a change. */
public sealed interface Editing {

  /**
   * onOffice holds the new texts.
   *
   * @param property as onOffice holds it now, which may differ where it shortens or cleans texts
   */
  record Saved(Property property) implements Editing {}

  /**
   * Somebody else changed the same fields meanwhile; nothing was written.
   *
   * @param property as onOffice holds it now
   * @param fields where the texts differ from what was seen
   */
  record Conflict(Property property, Set<String> fields) implements Editing {}

  /**
   * onOffice did not show these fields, so nobody can know what would be written over; nothing was
   * written.
   */
  record NoSuchField(Set<String> fields) implements Editing {}

  /** The property could not be read in this language, so nothing was written. */
  record NotEditable(Reading reading) implements Editing {}

  /** onOffice refused the change; nothing was written. */
  record Refused(Trouble trouble) implements Editing {}

  /** The change did not arrive: reading it back showed the texts from before. */
  record NotSaved(Trouble trouble) implements Editing {}

  /** Nobody knows whether the change was written; reading it back failed as well. */
  record Unknown(Trouble trouble) implements Editing {}
}
