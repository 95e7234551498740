package de.immobridge.sandbox.simulator.recorder;

import java.util.ArrayList;
import java.util.List;

/** What the API received since the start or since it was last cleared. */
public final class CallLog {

  /**
   * A call and its place.
   *
   * @param number of the calls, counted from the start, never anew
   * @param request the same for all actions that were sent together
   */
  public record Entry(int number, int request, ApiCall call) {}

  private final List<Entry> entries = new ArrayList<>();
  private int requests;
  private int calls;

  /** Adds the actions of one request. */
  public synchronized void add(List<ApiCall> together) {
    requests++;
    together.forEach(call -> entries.add(new Entry(++calls, requests, call)));
  }

  /** All, in the order in which they came. */
  public synchronized List<Entry> entries() {
    return List.copyOf(entries);
  }

  public synchronized void clear() {
    entries.clear();
  }
}
