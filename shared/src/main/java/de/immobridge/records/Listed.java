package de.immobridge.records;

import de.immobridge.onoffice.EstateLanguage;
import de.immobridge.onoffice.Trouble;
import java.util.List;
import java.util.OptionalInt;

/** A page of a list, or the reason why there is none. */
public sealed interface Listed<T> {

  /**
   * A page.
   *
   * @param total how many records there are on all pages, if onOffice tells
   */
  record Page<T>(List<Row<T>> rows, OptionalInt total) implements Listed<T> {
    public Page {
      rows = List.copyOf(rows);
    }
  }

  /** This page could not be read: the list is not whole. */
  record Failed<T>(Trouble trouble) implements Listed<T> {}

  /** The rows, or others where there is no page. */
  default List<Row<T>> orElse(List<Row<T>> other) {
    return this instanceof Page<T>(List<Row<T>> rows, var _) ? rows : other;
  }

  /**
   * One record of a list.
   *
   * @param id of an estate that of its main language
   * @param language the version that onOffice has shown; always the main one where records have no
   *     languages
   */
  record Row<T>(String id, EstateLanguage language, T value, Gaps gaps) {}
}
