package de.immobridge.sandbox.simulator.customer;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An estate in one language: its own id and the texts that depend on the language (G.4).
 *
 * @param id the sub-id; of the main version the estate's id
 */
public record Version(int id, String language, Map<String, Value> texts) {

  public Version {
    texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
  }

  Version with(Map<String, Value> changes) {
    var changed = new LinkedHashMap<>(texts);
    changed.putAll(changes);
    return new Version(id, language, changed);
  }
}
