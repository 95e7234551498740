package de.immobridge.records;

import de.immobridge.onoffice.Fault;
import de.immobridge.onoffice.Trouble;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.OptionalInt;

/** Reads page after page, until onOffice says that there are no more. */
final class Pages<T> implements Iterator<Listed<T>> {
  private final Query query;
  private final Projection<T> projection;
  private final int rows;
  private int offset;
  private boolean ended;

  Pages(Query query, Projection<T> projection, int rows) {
    this.query = query;
    this.projection = projection;
    this.rows = rows;
  }

  @Override
  public boolean hasNext() {
    return !ended;
  }

  @Override
  public Listed<T> next() {
    if (ended) {
      throw new NoSuchElementException();
    }
    return switch (query.read(projection, offset, rows)) {
      case Listed.Failed<T> failed -> {
        ended = true;
        yield failed;
      }
      case Listed.Page<T> page -> counted(page);
    };
  }

  /** A page may have fewer rows than asked for and not be the last: the total decides. */
  private Listed<T> counted(Listed.Page<T> page) {
    OptionalInt total = page.total();
    boolean more =
        total.isPresent() ? total.getAsInt() > offset + rows : page.rows().size() >= rows;
    if (page.rows().isEmpty() && total.isPresent() && total.getAsInt() > offset) {
      ended = true;
      return new Listed.Failed<>(Trouble.of(Fault.CONTRADICTORY));
    }
    ended = !more;
    offset += rows;
    return page;
  }
}
