package de.immobridge.records;

import de.immobridge.onoffice.Action;
import de.immobridge.onoffice.Outcome;
import java.util.List;
import java.util.Map;

/** Where one record is, for reading and writing it. */
interface Target {

  Records records();

  /** Reads these fields, as far as this customer has them. */
  Ask<Read<Located>> locate(List<String> names);

  /** Reads these fields in one action. */
  Action read(List<String> names);

  /** Understands the outcome of {@link #read(List)}. */
  Read<Located> located(Outcome outcome);

  /** Changes these fields and no others. */
  Action modify(Map<String, Object> fields);

  /**
   * A record that was read.
   *
   * @param target where exactly it is, as the answer says: what was read is what is written
   */
  record Located(Values values, Target target) {}

  /** Reads the fields of a projection. */
  default <T> Ask<Read<T>> reading(Projection<T> projection) {
    return locate(projection.asked())
        .map(
            read ->
                read instanceof Read.Found<Located>(Located(Values values, _), _)
                    ? new Read.Found<>(projection.shown(values), values.gaps(projection.fields()))
                    : read.map(located -> projection.shown(located.values())));
  }

  /** Writes, and shows the fields of a projection. */
  default <T> Written<T> write(Projection<T> shown, List<? extends Change<?>> changes) {
    return Writer.write(records().api(), this, List.copyOf(changes), shown.asked())
        .map(shown::shown);
  }
}
