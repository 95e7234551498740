package de.immobridge.records;

import java.util.List;
import java.util.Optional;

/**
 * Some fields of a record as a person edits them: each with its label, what may be entered, and
 * what it holds; see {@link Estate#form}.
 *
 * @param id of the record; of an estate that of its main language
 * @param fields in the order in which they were asked for
 * @param changing whether the user may change the record at all
 */
public record Form(String id, List<FormField> fields, Right changing) {
  public Form {
    fields = List.copyOf(fields);
  }

  /** The field of this name, if it was asked for. */
  public Optional<FormField> find(String name) {
    return fields.stream().filter(field -> field.name().equals(name)).findFirst();
  }
}
