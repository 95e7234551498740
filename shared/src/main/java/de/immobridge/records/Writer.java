package de.immobridge.records;

import de.immobridge.json.Json;
import de.immobridge.onoffice.Api;
import de.immobridge.onoffice.Fault;
import de.immobridge.onoffice.Outcome;
import de.immobridge.onoffice.Trouble;
import de.immobridge.records.OneRecord.Located;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Writes over what was seen, with two requests: one to compare, one that writes and reads back.
 * onOffice itself compares nothing (reference G.2). A change is never sent twice.
 *
 * @param names all that is read: what is shown and what is changed
 */
record Writer(Api api, OneRecord record, List<Change<?>> changes, List<String> names) {

  static Written<Values> write(
      Api api, OneRecord record, List<Change<?>> changes, List<String> shown) {
    var names = new LinkedHashSet<>(shown);
    changes.forEach(change -> names.add(change.name()));
    var writer = new Writer(api, record, changes, List.copyOf(names));
    return writer.invalid().orElseGet(() -> writer.over(record.locate(writer.names).on(api)));
  }

  /** Goes on after the first reading, which may have asked for other things too. */
  Written<Values> over(Read<Located> reading) {
    return invalid()
        .orElseGet(
            () ->
                switch (reading) {
                  case Read.Found<Located>(Located before, _) -> compare(before);
                  case Read<Located> other -> new Written.NotRead<>(other.map(Located::values));
                });
  }

  private Optional<Written<Values>> invalid() {
    if (changes.isEmpty()) {
      throw new IllegalArgumentException("there is nothing to write");
    }
    Set<String> invalid = fields(change -> !change.valid());
    return invalid.isEmpty() ? Optional.empty() : Optional.of(new Written.Invalid<>(invalid));
  }

  private Written<Values> compare(Located before) {
    Values now = before.values();
    Set<String> absent = judged(now, Change.Verdict.NO_SUCH_FIELD);
    Set<String> unreadable = judged(now, Change.Verdict.UNREADABLE);
    var conflicts = new LinkedHashMap<String, Json>();
    changes.stream()
        .filter(change -> change.judge(now) == Change.Verdict.CONFLICT)
        .forEach(change -> conflicts.put(change.name(), change.held(now)));
    if (!absent.isEmpty()) {
      return new Written.NoSuchField<>(absent);
    }
    if (!unreadable.isEmpty()) {
      return new Written.Unreadable<>(now, unreadable);
    }
    if (!conflicts.isEmpty()) {
      return new Written.Conflict<>(now, conflicts);
    }
    var data = new LinkedHashMap<String, Object>();
    for (Change<?> change : changes) {
      if (change.judge(now) == Change.Verdict.WRITE) {
        data.put(change.name(), change.form(now));
      }
    }
    return data.isEmpty() ? new Written.Saved<>(now, Set.of()) : write(before, data);
  }

  private Written<Values> write(Located before, Map<String, Object> data) {
    OneRecord exactly = before.where();
    List<String> present = before.values().names(names);
    List<Outcome> outcomes = api.call(List.of(exactly.modifies(data), exactly.reads(present)));
    Read<Located> after = exactly.located(outcomes.get(1));
    return switch (outcomes.getFirst()) {
      case Outcome.Done done when done.confirmed() -> saved(before, data, again(after, exactly));
      case Outcome.Done _ ->
          inDoubt(before, again(after, exactly), Trouble.of(Fault.CONTRADICTORY), true);
      case Outcome.Refused refused when refused.code().serverFault() ->
          inDoubt(before, again(after, exactly), Trouble.of(refused), true);
      case Outcome.Refused refused -> new Written.Refused<>(Trouble.of(refused));
      case Outcome.NoAnswer(Fault fault) when !fault.mayHaveBeenDone() ->
          new Written.NotSaved<>(Trouble.of(fault));
      case Outcome.NoAnswer(Fault fault) ->
          inDoubt(before, again(after, exactly), Trouble.of(fault), answered(fault));
    };
  }

  /** Whether onOffice has ended its work: what it shows from then on stays. */
  private static boolean answered(Fault fault) {
    return switch (fault) {
      case RESULT_MISSING, CONTRADICTORY, STATUS_MISSING, SERVER_ERROR -> true;
      case NO_TIME,
          NOT_CONNECTED,
          CONNECTION_LOST,
          TIMED_OUT,
          GIVEN_UP,
          REDIRECTED,
          UNAVAILABLE,
          HTTP_STATUS,
          EMPTY_BODY,
          NOT_JSON ->
          false;
    };
  }

  /** What the request itself has not shown is asked for once more. */
  private Read<Located> again(Read<Located> shown, OneRecord exactly) {
    return shown instanceof Read.Found<Located> ? shown : exactly.locate(names).on(api);
  }

  private Written<Values> saved(Located before, Map<String, Object> data, Read<Located> after) {
    if (after instanceof Read.Found<Located>(Located now, _)) {
      return new Written.Saved<>(
          now.values(), fields(change -> !change.done(before.values(), now.values())));
    }
    var written = new LinkedHashMap<String, Json>();
    data.forEach((name, form) -> written.put(name, Json.of(form)));
    return new Written.Saved<>(before.values().with(written), Set.of());
  }

  /**
   * Finds out what became of a write. Only an onOffice that has ended its work proves by the old
   * values that nothing was written; after a time-out they may still change.
   */
  private Written<Values> inDoubt(
      Located before, Read<Located> after, Trouble trouble, boolean ended) {
    if (after instanceof Read.Found<Located>(Located now, _)) {
      if (changes.stream().allMatch(change -> change.done(before.values(), now.values()))) {
        return new Written.Saved<>(now.values(), Set.of());
      }
      if (ended
          && changes.stream().allMatch(change -> change.untouched(before.values(), now.values()))) {
        return new Written.NotSaved<>(trouble);
      }
    }
    return new Written.Unknown<>(trouble);
  }

  private Set<String> judged(Values now, Change.Verdict verdict) {
    return fields(change -> change.judge(now) == verdict);
  }

  private Set<String> fields(Predicate<Change<?>> which) {
    return changes.stream()
        .filter(which)
        .map(Change::name)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
