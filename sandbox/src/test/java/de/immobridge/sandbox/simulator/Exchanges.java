package de.immobridge.sandbox.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** One exchange for each call that the simulator answers, asking for all that the call can show. */
final class Exchanges {

  /** Carries out an action as an administrator. */
  @FunctionalInterface
  interface Caller {
    JsonNode call(String verb, String resourceType, String id, Map<String, ?> parameters);
  }

  /** How one call is made; what is sent before it is part of it. */
  @FunctionalInterface
  interface Exchange {
    JsonNode with(Caller caller);
  }

  private static final Map<String, Exchange> ALL = new LinkedHashMap<>();

  /** Elements that an exchange does not show, because they exclude each other or need another. */
  private static final Map<String, Set<String>> LEFT_OUT =
      Map.of(
          "estate.read", Set.of("multiParkingLot"),
          "estate.create", Set.of("externalestatenoOverwritten"),
          "appointmentList.get", Set.of("project"),
          "uploadfile.do.link", Set.of("cacheFileUuid"));

  static {
    EstateExchanges.addTo(ALL);
    PeopleExchanges.addTo(ALL);
    ActivityExchanges.addTo(ALL);
  }

  private Exchanges() {}

  static Map<String, Exchange> all() {
    return ALL;
  }

  static Set<String> leftOut(String call) {
    return LEFT_OUT.getOrDefault(call, Set.of());
  }
}
