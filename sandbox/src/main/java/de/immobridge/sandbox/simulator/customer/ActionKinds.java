package de.immobridge.sandbox.simulator.customer;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What activities can be: kinds of action, each with its types, by their German names. */
public record ActionKinds(Map<String, List<String>> types) {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public ActionKinds {
    types = Collections.unmodifiableMap(new LinkedHashMap<>(types));
  }
}
