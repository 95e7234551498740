package de.immobridge.sandbox.soak;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Every text that was sent, over which text, and what became of it. No two texts are the same, so
 * that each can be followed. Thread-safe.
 */
final class Ledger {

  /** Where a text stands. */
  record Place(String customer, int estate, String language, String field) {}

  /** How an edit ended, as the user was told. */
  enum Told {
    SAVED,
    NOT_SAVED,
    UNKNOWN
  }

  private record Edit(String over, String text, Told told) {}

  private final Map<Place, List<Edit>> edits = new LinkedHashMap<>();

  synchronized void note(Place place, String over, String text, Told told) {
    edits.computeIfAbsent(place, _ -> new ArrayList<>()).add(new Edit(over, text, told));
  }

  synchronized List<Place> places() {
    return List.copyOf(edits.keySet());
  }

  synchronized int count(Told told) {
    return (int)
        edits.values().stream().flatMap(List::stream).filter(edit -> edit.told == told).count();
  }

  /**
   * What is not as the users were told.
   *
   * @param now what onOffice holds there
   */
  synchronized List<String> faults(Place place, String now) {
    List<Edit> here = edits.getOrDefault(place, List.of());
    var faults = new ArrayList<String>();
    var over = new HashMap<String, String>();
    Set<String> gaveWay = new HashSet<>();
    for (Edit edit : here) {
      if (edit.told != Told.NOT_SAVED) {
        gaveWay.add(edit.over);
      }
      if (edit.told == Told.SAVED) {
        String other = over.put(edit.over, edit.text);
        if (other != null) {
          faults.add(
              place + ": " + other + " and " + edit.text + " were both saved over the same text");
        }
      }
    }
    for (Edit edit : here) {
      boolean stands = edit.text.equals(now);
      if (edit.told == Told.SAVED && !stands && !gaveWay.contains(edit.text)) {
        faults.add(
            place
                + ": "
                + edit.text
                + " was saved and is gone, and nobody who saw it wrote over it");
      }
      if (edit.told == Told.NOT_SAVED && (stands || gaveWay.contains(edit.text))) {
        faults.add(place + ": " + edit.text + " was told as not saved and was there");
      }
    }
    return faults;
  }
}
