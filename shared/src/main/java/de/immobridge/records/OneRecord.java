package de.immobridge.records;

import de.immobridge.onoffice.Action;
import de.immobridge.onoffice.Outcome;
import de.immobridge.onoffice.Trouble;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One record, for one user. Nothing is asked until a method here asks. */
public sealed class OneRecord permits Address, Estate {
  private final Records records;
  private final Module module;
  private final String key;

  /** A record whose fields are written side by side, in one language if it has several. */
  OneRecord(Records records, Module module, String key) {
    this.records = records;
    this.module = module;
    this.key = key;
  }

  /**
   * A record that was read.
   *
   * @param where the record exactly, as the answer says: what was read is what is written
   */
  record Located(Values values, OneRecord where) {}

  /** Reads these fields, with one request if this customer has them all. */
  public final <T> Read<T> read(Projection<T> projection) {
    return records.ask(reading(projection));
  }

  /** The same as a question, to be put together with others. */
  public final <T> Ask<Read<T>> reading(Projection<T> projection) {
    return locate(projection.asked())
        .map(
            read ->
                read instanceof Read.Found<Located>(Located(Values values, _), _)
                    ? new Read.Found<>(projection.shown(values), values.gaps(projection.fields()))
                    : read.map(located -> projection.shown(located.values())));
  }

  /** Writes one or several fields; either all of them or none. */
  public final Written<Values> write(Change<?>... changes) {
    return write(Projection.values(List.of()), List.of(changes));
  }

  /** The same, and shows what is there afterwards. */
  public final <T> Written<T> write(Projection<T> shown, List<? extends Change<?>> changes) {
    return Writer.write(records.api(), this, List.copyOf(changes), shown.asked()).map(shown::shown);
  }

  final Records records() {
    return records;
  }

  /** Reads these fields, as far as this customer has them. */
  Ask<Read<Located>> locate(List<String> names) {
    return gathered(names).map(this::located);
  }

  final Ask<Outcome> gathered(List<String> names) {
    return new Gather(records, module, this::reads).fields(names);
  }

  /** Reads these fields in one action. */
  Action reads(List<String> names) {
    return Action.reading(Action.Verb.READ, module.word(), key, Map.of("data", names));
  }

  /** Understands the outcome of {@link #reads}. */
  Read<Located> located(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Unconfirmed unconfirmed -> new Read.Failed<>(Trouble.of(unconfirmed));
      case Outcome.Done(var entries, _) when entries.isEmpty() -> new Read.Missing<>();
      case Outcome.Done(var entries, _) -> located(entries.getFirst());
    };
  }

  Read<Located> located(Outcome.Entry entry) {
    return new Read.Found<>(new Located(records.values(key, module, entry), this), Gaps.NONE);
  }

  /** Changes these fields and no others. */
  Action modifies(Map<String, Object> fields) {
    return Action.writing(Action.Verb.MODIFY, module.word(), key, new TreeMap<>(fields));
  }

  @Override
  public String toString() {
    return module + " " + key;
  }
}
