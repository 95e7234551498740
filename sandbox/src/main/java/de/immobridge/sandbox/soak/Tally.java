package de.immobridge.sandbox.soak;

import de.immobridge.sandbox.visit.Visitor;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/** How many calls of each kind ended how. Thread-safe. */
final class Tally {
  /** 500 is a fault of ours whatever onOffice does; anything else but these is none of ours. */
  private static final String OURS = "500";

  private final Map<String, LongAdder> counts = new ConcurrentSkipListMap<>();

  Visitor.Answer note(String deed, Visitor.Answer answer) {
    String kind = answer.json().path("type").asText("").replaceAll(".*:", "");
    String reason = answer.headers().getOrDefault("x-unlock-reason", kind);
    note(deed, (answer.status() + " " + reason).strip());
    return answer;
  }

  void note(String deed, String end) {
    counts.computeIfAbsent(deed + " " + end, _ -> new LongAdder()).increment();
  }

  long all() {
    return counts.values().stream().mapToLong(LongAdder::sum).sum();
  }

  long unexpected() {
    return counts.entrySet().stream()
        .filter(each -> (each.getKey() + " ").contains(" " + OURS + " "))
        .mapToLong(each -> each.getValue().sum())
        .sum();
  }

  Map<String, Long> counts() {
    var now = new TreeMap<String, Long>();
    counts.forEach((name, count) -> now.put(name, count.sum()));
    return now;
  }
}
