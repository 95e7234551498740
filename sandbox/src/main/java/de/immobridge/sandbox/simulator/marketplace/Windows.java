package de.immobridge.sandbox.simulator.marketplace;

import de.immobridge.sandbox.simulator.http.Json;
import de.immobridge.sandbox.simulator.knob.Knobs;
import de.immobridge.sandbox.simulator.knob.OnOfficeClock;
import de.immobridge.sandbox.simulator.knob.StandardKnobs;
import de.immobridge.sandbox.simulator.problem.Problem;
import de.immobridge.sandbox.simulator.recorder.Recorder;
import de.immobridge.sandbox.simulator.recorder.Recorder.Channel;
import de.immobridge.sandbox.simulator.recorder.Recorder.Direction;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** All windows that were opened. Safe for use by many threads. */
public final class Windows {

  private final Knobs knobs;
  private final OnOfficeClock clock;
  private final Recorder recorder;
  private final Map<String, Window> byId = new LinkedHashMap<>();

  Windows(Knobs knobs, OnOfficeClock clock, Recorder recorder, Collection<Window> kept) {
    this.knobs = knobs;
    this.clock = clock;
    this.recorder = recorder;
    kept.forEach(window -> byId.put(window.id(), window));
  }

  synchronized List<Window> all() {
    return List.copyOf(byId.values());
  }

  /** The window with this id, or a clear refusal. */
  public synchronized Window window(String id) {
    var window = byId.get(id);
    if (window == null) {
      throw Problem.unknown("There is no window '" + id + "'.");
    }
    return window;
  }

  /**
   * The window behind a parameter cache, if the cache still lives (B.4). GUESS: that it lives for a
   * time, whether or not the window is open.
   */
  public synchronized Optional<Window> byCache(String cacheId) {
    return byId.values().stream()
        .filter(window -> window.cacheId().equals(cacheId))
        .filter(Predicate.not(this::cacheExpired))
        .findFirst();
  }

  /** The person has closed it. */
  public Window close(String id) {
    return change(id, Window::closed);
  }

  synchronized Window change(String id, UnaryOperator<Window> change) {
    var changed = change.apply(window(id));
    byId.put(id, changed);
    return changed;
  }

  synchronized void add(Window window) {
    byId.put(window.id(), window);
    recorder.note(
        Channel.WINDOW,
        Direction.OUT,
        Json.object().put("window", window.id()).put("url", window.url()));
  }

  synchronized String nextId() {
    return "window-" + (byId.size() + 1);
  }

  private boolean cacheExpired(Window window) {
    return knobs
        .get(StandardKnobs.CACHE_LIFETIME)
        .map(lifetime -> clock.now().isAfter(window.openedAt().plus(lifetime)))
        .orElse(false);
  }
}
