package de.immobridge.records;

import de.immobridge.onoffice.Action;
import de.immobridge.onoffice.EstateId;
import de.immobridge.onoffice.Fault;
import de.immobridge.onoffice.Trouble;
import java.util.List;
import java.util.Map;

/**
 * What was done with estates and addresses: onOffice's agents log.
 *
 * <pre>{@code
 * records.activities().of(estate.id()).first(
 *     Projection.of(Line::new, dateTime("Datum"), text("Aktionsart"), text("Bemerkung")), 20)
 * records.activities().create(NewActivity.about(estate.id()).note("Texts proposed"))
 * }</pre>
 */
public final class Activities {
  private final Records records;

  Activities(Records records) {
    this.records = records;
  }

  /** Those of an estate, newest first. */
  public Query of(EstateId estate) {
    return new Query(
        records, Module.ACTIVITY, Map.of("estateid", List.of(Ids.number(estate.value()))));
  }

  /** Those of an address, newest first. */
  public Query with(String address) {
    return new Query(records, Module.ACTIVITY, Map.of("addressid", List.of(Ids.number(address))));
  }

  /**
   * Writes a new one and gives its id; the first one's, if several addresses have each their own.
   */
  public Performed<String> create(NewActivity activity) {
    return Performed.of(
        records
            .api()
            .call(Action.writing(Action.Verb.CREATE, "agentslog", "", activity.parameters())),
        done ->
            done.records().isEmpty() || done.records().getFirst().id().isEmpty()
                ? new Performed.Unknown<>(Trouble.of(Fault.CONTRADICTORY))
                : new Performed.Done<>(done.records().getFirst().id()));
  }
}
