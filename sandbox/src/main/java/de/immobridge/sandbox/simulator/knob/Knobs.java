package de.immobridge.sandbox.simulator.knob;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The present position of every knob. A change is taken whole or not at all. Safe for use by many
 * threads.
 */
public final class Knobs {

  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private volatile Map<String, String> turned = Map.of();

  /** The value in force. */
  public <T> T get(Knob<T> knob) {
    return knob.parse(text(knob));
  }

  /** The text in force. */
  public String text(Knob<?> knob) {
    return turned.getOrDefault(knob.name(), knob.standard());
  }

  /**
   * Turns knobs; the others stay.
   *
   * @throws IllegalArgumentException if a name or a value is not one, and nothing is changed then
   */
  public synchronized void turn(Map<String, String> assignments) {
    assignments.forEach((name, text) -> find(name).parse(text));
    var changed = new LinkedHashMap<>(turned);
    changed.putAll(assignments);
    set(changed);
  }

  /** Those that are not as they start, by name. */
  public Map<String, String> turned() {
    return turned;
  }

  /** Turns every knob back. */
  public synchronized void reset() {
    set(Map.of());
  }

  /** Calls back after each change. */
  public void onChange(Runnable listener) {
    listeners.add(listener);
  }

  private void set(Map<String, String> all) {
    turned = Map.copyOf(all);
    listeners.forEach(Runnable::run);
  }

  private static Knob<?> find(String name) {
    return StandardKnobs.ALL.stream()
        .filter(knob -> knob.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("There is no knob '" + name + "'."));
  }
}
