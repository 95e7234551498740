package de.immobridge.records;

import de.immobridge.onoffice.Action;
import de.immobridge.onoffice.Outcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which records belong together. */
public final class Relations {
  private final Records records;

  Relations(Records records) {
    this.records = records;
  }

  /** The children of each of these parents; a parent without any has an empty list. */
  public Ask<Answer<Map<String, List<String>>>> children(RelationType type, List<String> parents) {
    return Ask.of(
        Action.reading(
            Action.Verb.GET,
            "idsfromrelation",
            "",
            Map.of("relationtype", type.urn(), "parentids", Ids.numbers(parents))),
        outcome -> Answer.of(outcome, done -> related(done, parents)));
  }

  /** Ids without a relation have an empty list or are not there at all (api-shapes 2). */
  private static Map<String, List<String>> related(Outcome.Done done, List<String> asked) {
    var related = new LinkedHashMap<String, List<String>>();
    for (String id : asked) {
      List<String> found =
          done.records().stream().flatMap(entry -> entry.list(id).stream()).distinct().toList();
      related.put(id, found);
    }
    return related;
  }

  /** Connects one parent with one child. What onOffice answers is not published: done is done. */
  public Performed<RelationType> create(RelationType type, String parent, String child) {
    var parameters =
        Map.of(
            "relationtype", type.urn(),
            "parentid", List.of(Ids.number(parent)),
            "childid", List.of(Ids.number(child)));
    return Performed.of(
        records.api().call(Action.writing(Action.Verb.CREATE, "relation", "", parameters)),
        _ -> new Performed.Done<>(type));
  }
}
