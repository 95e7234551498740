package de.immobridge.records;

import de.immobridge.json.Json;
import de.immobridge.onoffice.Action;
import de.immobridge.onoffice.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Gatherers;

/**
 * Reads fields although this customer may lack some of them: onOffice then refuses the whole
 * action. The fields are asked for again in groups, all in one request, and what is still refused
 * in smaller ones; what is absent is remembered, so that the next reading takes one request.
 *
 * @param action the action that reads these fields
 */
record Gather(Records records, Module module, Function<List<String>, Action> action) {
  private static final Set<Integer> NO_SUCH_FIELD = Set.of(141, 143, 145);

  /** One action that was answered. */
  private record Part(List<String> names, Outcome.Done done) {}

  /** The outcome of reading all of these fields that there are. */
  Ask<Outcome> fields(List<String> names) {
    var wanted = new ArrayList<>(names);
    wanted.removeAll(records.memory().absent(records.customer(), module));
    return ask(wanted)
        .then(
            outcome ->
                lacksField(outcome) && !wanted.isEmpty()
                    ? narrowed(List.of(wanted), List.of(), Set.of())
                    : Ask.known(outcome));
  }

  private Ask<Outcome> ask(List<String> names) {
    return Ask.of(action.apply(orOwn(names)), Function.identity());
  }

  private List<String> orOwn(List<String> names) {
    return names.isEmpty() ? List.of(module.ownField()) : names;
  }

  private static boolean lacksField(Outcome outcome) {
    return outcome instanceof Outcome.Refused(var code) && NO_SUCH_FIELD.contains(code.number());
  }

  /**
   * Goes on with smaller groups.
   *
   * @param refused groups of which each holds at least one absent field
   * @param done what was read
   * @param absent fields that were refused alone
   */
  private Ask<Outcome> narrowed(List<List<String>> refused, List<Part> done, Set<String> absent) {
    var gone = new LinkedHashSet<>(absent);
    var groups = new ArrayList<List<String>>();
    for (List<String> group : refused) {
      if (group.size() == 1) {
        gone.addAll(group);
      } else {
        groups.addAll(pieces(group, Math.max(2, Ask.MAX_ACTIONS / refused.size())));
      }
    }
    return groups.isEmpty()
        ? settled(done, gone)
        : Ask.of(groups.stream().map(action).toList(), Function.identity())
            .then(outcomes -> sorted(groups, outcomes, done, gone));
  }

  private Ask<Outcome> sorted(
      List<List<String>> groups, List<Outcome> outcomes, List<Part> before, Set<String> absent) {
    var done = new ArrayList<>(before);
    var refused = new ArrayList<List<String>>();
    for (int i = 0; i < groups.size(); i++) {
      Outcome outcome = outcomes.get(i);
      if (outcome instanceof Outcome.Done read) {
        done.add(new Part(groups.get(i), read));
      } else if (lacksField(outcome)) {
        refused.add(groups.get(i));
      } else {
        return Ask.known(outcome);
      }
    }
    return narrowed(refused, done, absent);
  }

  /** Without a single field the record is asked for by the one that everybody has. */
  private Ask<Outcome> settled(List<Part> done, Set<String> absent) {
    return done.isEmpty()
        ? ask(List.of())
            .map(
                outcome -> {
                  if (outcome instanceof Outcome.Done) {
                    remember(absent);
                  }
                  return outcome;
                })
        : merged(done, absent);
  }

  /** Records that came or went between two actions are asked for once more, all fields at once. */
  private Ask<Outcome> merged(List<Part> done, Set<String> absent) {
    remember(absent);
    return whole(done.stream().map(Part::done).toList())
        .map(whole -> Ask.known((Outcome) whole))
        .orElseGet(() -> ask(done.stream().flatMap(part -> part.names().stream()).toList()));
  }

  private void remember(Set<String> absent) {
    records.memory().absent(records.customer(), module, absent);
  }

  private static List<List<String>> pieces(List<String> names, int count) {
    int size = Math.ceilDiv(names.size(), count);
    return names.stream().gather(Gatherers.windowFixed(size)).toList();
  }

  /** One answer with all fields; empty if the actions do not name the same records. */
  private static Optional<Outcome.Done> whole(List<Outcome.Done> parts) {
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
