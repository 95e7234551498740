package de.immobridge.marketplace;

import java.util.ArrayList;
import java.util.List;

/** One parameter as it stands on the wire. */
record RawPair(String name, String value, String wire) {

  static List<RawPair> split(String rawQuery) {
    var pairs = new ArrayList<RawPair>();
    for (String part : rawQuery.split("&")) {
      if (!part.isEmpty()) {
        int equals = part.indexOf('=');
        pairs.add(
            equals < 0
                ? new RawPair(part, "", part)
                : new RawPair(part.substring(0, equals), part.substring(equals + 1), part));
      }
    }
    return pairs;
  }
}
