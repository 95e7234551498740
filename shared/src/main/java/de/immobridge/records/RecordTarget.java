package de.immobridge.records;

import de.immobridge.onoffice.Action;
import de.immobridge.onoffice.Outcome;
import de.immobridge.onoffice.Trouble;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One record that has no languages: an address, a user. Their fields are written side by side. */
record RecordTarget(Records records, Module module, String id) implements Target {

  @Override
  public Ask<Read<Located>> locate(List<String> names) {
    return new Gather(records, module, this::read).fields(names).map(this::located);
  }

  @Override
  public Action read(List<String> names) {
    return Action.reading(Action.Verb.READ, module.word(), id, Map.of("data", names));
  }

  @Override
  public Read<Located> located(Outcome outcome) {
    return switch (outcome) {
      case Outcome.NotDone not -> new Read.Failed<>(Trouble.of(not));
      case Outcome.Done(var entries, _) when entries.isEmpty() -> new Read.Missing<>();
      case Outcome.Done(var entries, _) ->
          new Read.Found<>(
              new Located(records.values(id, module, entries.getFirst()), this), Gaps.NONE);
    };
  }

  @Override
  public Action modify(Map<String, Object> fields) {
    return Action.writing(Action.Verb.MODIFY, module.word(), id, new TreeMap<>(fields));
  }
}
