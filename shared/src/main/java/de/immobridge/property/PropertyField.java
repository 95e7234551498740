package de.immobridge.property;

import de.immobridge.records.FieldInfo;
import de.immobridge.records.FieldKind;
import java.util.List;

/**
 * One field of a property as a page shows it.
 *
 * @param text its value in the form that is sent back, see {@link
 *     de.immobridge.records.Values#text}; empty where it cannot be read
 */
public record PropertyField(FieldInfo info, String text, State state) {

  /** What a user may do with it. */
  public enum State {
    OPEN,
    /** To be read only: the user lacks the right, or it is nothing that can be entered as text. */
    LOCKED,
    /** It holds something that is none of its type, so nobody can see what would be lost. */
    UNREADABLE
  }

  /** As onOffice names it. */
  public String name() {
    return info.name();
  }

  /** The keys of a multiple select. */
  public List<String> keys() {
    return info.kind() == FieldKind.MULTI_SELECT ? Keys.of(text) : List.of();
  }

  /** Values are a customer's: not for logs. */
  @Override
  public String toString() {
    return "PropertyField[" + name() + ", " + state + "]";
  }
}
