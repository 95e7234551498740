package de.immobridge.records;

import de.immobridge.onoffice.Action;
import de.immobridge.onoffice.Outcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which records belong together.
 *
 * <pre>{@code
 * records.relations().children(RelationType.OWNER, List.of("123"))   // estate id to address ids
 * }</pre>
 */
public final class Relations {
  private final Records records;

  Relations(Records records) {
    this.records = records;
  }

  /** The children of each of these parents; a parent without any has an empty list. */
  public Answer<Map<String, List<String>>> children(RelationType type, List<String> parents) {
    return records.ask(askChildren(type, parents));
  }

  /** The same as a question. */
  public Ask<Answer<Map<String, List<String>>>> askChildren(
      RelationType type, List<String> parents) {
    return ask(type, "parentids", parents);
  }

  /** The parents of each of these children. */
  public Answer<Map<String, List<String>>> parents(RelationType type, List<String> children) {
    return records.ask(ask(type, "childids", children));
  }

  private static Ask<Answer<Map<String, List<String>>>> ask(
      RelationType type, String side, List<String> ids) {
    return Ask.of(
        Action.reading(
            Action.Verb.GET,
            "idsfromrelation",
            "",
            Map.of("relationtype", type.urn(), side, Ids.numbers(ids))),
        outcome -> Answer.of(outcome, done -> related(done, ids)));
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

  /** Connects one parent with one child. */
  public Performed<RelationType> create(RelationType type, String parent, String child) {
    return change(
        Action.Verb.CREATE, type, List.of(Ids.number(parent)), List.of(Ids.number(child)));
  }

  /** Takes a connection away; many kinds of relations cannot be. */
  public Performed<RelationType> delete(RelationType type, String parent, String child) {
    return change(Action.Verb.DELETE, type, Ids.number(parent), Ids.number(child));
  }

  /** What a created relation is answered with is not published: done is done. */
  private Performed<RelationType> change(
      Action.Verb verb, RelationType type, Object parent, Object child) {
    return Performed.of(
        records
            .api()
            .call(
                Action.writing(
                    verb,
                    "relation",
                    "",
                    Map.of("relationtype", type.urn(), "parentid", parent, "childid", child))),
        _ -> new Performed.Done<>(type));
  }
}
