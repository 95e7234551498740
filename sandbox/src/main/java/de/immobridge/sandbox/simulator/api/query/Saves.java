package de.immobridge.sandbox.simulator.api.query;

import de.immobridge.sandbox.simulator.api.Call;
import de.immobridge.sandbox.simulator.customer.Entry;
import de.immobridge.sandbox.simulator.customer.Kind;
import de.immobridge.sandbox.simulator.customer.SaveListener;
import de.immobridge.sandbox.simulator.customer.SaveListener.Saved;
import de.immobridge.sandbox.simulator.customer.Value;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The time that is noted when the provider saves a record, and who hears of it. */
public record Saves(LocalTime time, SaveListener listener) {

  /** A record that was not there before, with these values. */
  public void created(Call call, Kind kind, int id, Set<String> fields) {
    tell(call, kind, id, fields);
  }

  /** A record got these values. */
  public void changed(Call call, Kind kind, Entry before, Map<String, Value> values) {
    tell(
        call,
        kind,
        before.id(),
        values.entrySet().stream()
            .filter(entry -> !entry.getValue().equals(before.value(entry.getKey())))
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet()));
  }

  private void tell(Call call, Kind kind, int id, Set<String> fields) {
    int userId = call.principal().userId();
    if (userId > 0) {
      listener.saved(call.principal().office(), Saved.throughApi(userId, kind, id, fields));
    }
  }
}
