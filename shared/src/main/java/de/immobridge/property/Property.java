package de.immobridge.property;

import de.immobridge.onoffice.User;
import de.immobridge.records.Estate;
import de.immobridge.records.Form;
import de.immobridge.records.Read;
import de.immobridge.records.Written;
import java.util.List;

/**
 * A property in one language, as one user may see and change it.
 *
 * @param fields what is shown and may be changed, in this order
 */
public record Property(Estate estate, User user, List<String> fields) {
  public Property {
    fields = List.copyOf(fields);
  }

  /** Reads it with one request: values, what may be entered, and the user's right. */
  public Read<Form> read() {
    return estate.form(fields, user.userId());
  }

  /**
   * Saves a change with two requests: one to compare, one that writes and reads back. The types of
   * the fields are asked for before, unless they are remembered.
   */
  public Written<Form> edit(PropertyEdit edit) {
    return estate.write(fields, edit.fields(), edit.seen());
  }
}
