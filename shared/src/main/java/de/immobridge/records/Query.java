package de.immobridge.records;

import de.immobridge.onoffice.Action;
import de.immobridge.onoffice.EstateLanguage;
import de.immobridge.onoffice.Fault;
import de.immobridge.onoffice.Outcome;
import de.immobridge.onoffice.Trouble;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A list of records: filtered, sorted, read in pages. Each method gives a new query.
 *
 * <pre>{@code
 * records.estates(EstateLanguage.main())
 *     .where(Where.is(CITY, "Hamburg"))
 *     .sorted(PRICE, Query.Order.DESCENDING)
 *     .pages(FACTS, 100)
 *     .forEach(page -> {
 *       switch (page) {
 *         case Listed.Page(var rows, var total) -> ...
 *         case Listed.Failed(Trouble trouble) -> ...   // the last one, then
 *       }
 *     });
 * }</pre>
 */
public final class Query {
  /** More is never sent (reference F.5). */
  public static final int MOST_ROWS = 500;

  private final Records records;
  private final Module module;
  private final Action action;

  /** The direction of sorting. */
  public enum Order {
    ASCENDING("ASC"),
    DESCENDING("DESC");

    private final String word;

    Order(String word) {
      this.word = word;
    }
  }

  private Query(Records records, Module module, Action action) {
    this.records = records;
    this.module = module;
    this.action = action;
  }

  /** All records of this kind. */
  Query(Records records, Module module) {
    this(records, module, Action.reading(Action.Verb.READ, module.word(), "", Map.of()));
  }

  static Query estates(Records records, EstateLanguage language) {
    var all = new Query(records, Module.ESTATE);
    return new Query(records, Module.ESTATE, Estate.inLanguage(all.action, language));
  }

  /** With these conditions besides those before. */
  public Query where(Where... conditions) {
    var filter = new LinkedHashMap<String, Object>(map("filter"));
    for (Where where : conditions) {
      var all = new ArrayList<Object>();
      if (filter.get(where.field()) instanceof List<?> before) {
        all.addAll(before);
      }
      all.add(where.condition());
      filter.put(where.field(), all);
    }
    return with("filter", filter);
  }

  /** Sorted by this field; called again, among equals by another. */
  public Query sorted(Field<?, ?> field, Order order) {
    var fields = new LinkedHashMap<String, Object>(map("sortby"));
    fields.put(field.name(), order.word);
    return with("sortby", fields);
  }

  private Map<String, Object> map(String name) {
    var found = new LinkedHashMap<String, Object>();
    if (action.parameters().get(name) instanceof Map<?, ?> map) {
      map.forEach((key, value) -> found.put(String.valueOf(key), value));
    }
    return found;
  }

  Query with(String name, Object value) {
    return new Query(records, module, action.with(name, value));
  }

  /** The first rows. */
  public <T> Listed<T> first(Projection<T> projection, int rows) {
    return read(projection, 0, rows);
  }

  /** One page as a question. */
  public <T> Ask<Listed<T>> page(Projection<T> projection, int offset, int rows) {
    if (rows < 1 || rows > MOST_ROWS || offset < 0) {
      throw new IllegalArgumentException("a page has 1 to " + MOST_ROWS + " rows");
    }
    return new Gather(records, module, names -> action(names, offset, rows))
        .fields(projection.asked())
        .map(outcome -> listed(outcome, projection));
  }

  /**
   * All pages, each read when it is needed. If one cannot be read the stream ends with {@link
   * Listed.Failed}: what ends with a page is whole.
   */
  public <T> Stream<Listed<T>> pages(Projection<T> projection, int rows) {
    return StreamSupport.stream(new Pages<>(steady(), projection, rows), false);
  }

  /** Pages need an order that stays, or rows come twice and others never. */
  private Query steady() {
    return action.parameters().containsKey("sortby")
        ? this
        : with("sortby", Map.of(module.ownField(), Order.ASCENDING.word));
  }

  <T> Listed<T> read(Projection<T> projection, int offset, int rows) {
    return records.ask(page(projection, offset, rows));
  }

  private Action action(List<String> names, int offset, int rows) {
    return action.with("data", names).with("listlimit", rows).with("listoffset", offset);
  }

  private <T> Listed<T> listed(Outcome outcome, Projection<T> projection) {
    return switch (outcome) {
      case Outcome.Unconfirmed unconfirmed -> new Listed.Failed<>(Trouble.of(unconfirmed));
      case Outcome.Done(var entries, var total) ->
          new Listed.Page<>(entries.stream().map(entry -> row(entry, projection)).toList(), total);
    };
  }

  private <T> Listed.Row<T> row(Outcome.Entry entry, Projection<T> projection) {
    String mainId = module == Module.ESTATE ? entry.text("mainLangId") : "";
    var values = records.values(mainId.isEmpty() ? entry.id() : mainId, module, entry);
    String code = module == Module.ESTATE ? entry.text("language") : "";
    return new Listed.Row<>(
        values.id(),
        code.matches("[A-Z]{3}") ? EstateLanguage.of(code) : EstateLanguage.main(),
        projection.shown(values),
        values.gaps(projection.fields()));
  }

  /** Reads page after page, until onOffice says that there are no more. */
  private static final class Pages<T> extends Spliterators.AbstractSpliterator<Listed<T>> {
    private final Query query;
    private final Projection<T> projection;
    private final int rows;
    private int offset;
    private boolean ended;

    Pages(Query query, Projection<T> projection, int rows) {
      super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
      this.query = query;
      this.projection = projection;
      this.rows = rows;
    }

    @Override
    public boolean tryAdvance(Consumer<? super Listed<T>> reader) {
      if (ended) {
        return false;
      }
      reader.accept(
          switch (query.read(projection, offset, rows)) {
            case Listed.Failed<T> failed -> {
              ended = true;
              yield failed;
            }
            case Listed.Page<T> page -> counted(page);
          });
      return true;
    }

    /** A page may have fewer rows than asked for and not be the last: the total decides. */
    private Listed<T> counted(Listed.Page<T> page) {
      OptionalInt total = page.total();
      boolean missing = page.rows().isEmpty() && total.isPresent() && total.getAsInt() > offset;
      offset += rows;
      ended =
          missing || (total.isPresent() ? total.getAsInt() <= offset : page.rows().size() < rows);
      return missing ? new Listed.Failed<>(Trouble.of(Fault.CONTRADICTORY)) : page;
    }
  }
}
