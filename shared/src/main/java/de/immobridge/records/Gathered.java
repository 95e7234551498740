package de.immobridge.records;

import de.immobridge.json.Json;
import de.immobridge.onoffice.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts together what several actions of one request say about the same records. */
final class Gathered {
  private Gathered() {}

  /** One answer with all fields; empty if the actions do not name the same records. */
  static Optional<Outcome.Done> merged(List<Outcome.Done> parts) {
    Outcome.Done first = parts.getFirst();
    var records = new ArrayList<>(first.records());
    for (Outcome.Done part : parts.subList(1, parts.size())) {
      if (!ids(part).equals(ids(first))) {
        return Optional.empty();
      }
      for (int i = 0; i < records.size(); i++) {
        records.set(i, merged(records.get(i), part.records().get(i)));
      }
    }
    return Optional.of(new Outcome.Done(records, first.total()));
  }

  private static List<String> ids(Outcome.Done done) {
    return done.records().stream().map(Outcome.Entry::id).toList();
  }

  private static Outcome.Entry merged(Outcome.Entry one, Outcome.Entry other) {
    Map<String, Json> members = new LinkedHashMap<>(one.elements().fields());
    members.putAll(other.elements().fields());
    return new Outcome.Entry(one.id(), one.type(), new Json.Obj(members));
  }
}
