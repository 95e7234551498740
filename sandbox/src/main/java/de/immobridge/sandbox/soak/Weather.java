package de.immobridge.sandbox.soak;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** What is wrong with onOffice for some seconds, until something else is. */
final class Weather {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Fair weather comes twice as often as any other. */
  private static final List<Map<String, String>> KINDS =
      List.of(
          Map.of(),
          Map.of(),
          Map.of("fault.kind", "drop", "fault.every", "5"),
          Map.of("fault.kind", "drop-answer", "fault.every", "5"),
          Map.of("fault.kind", "html", "fault.every", "7"),
          Map.of("fault.kind", "http-500", "fault.every", "7"),
          Map.of("fault.kind", "http-503", "fault.every", "4"),
          Map.of("fault.kind", "truncated", "fault.every", "6"),
          Map.of("fault.kind", "empty", "fault.every", "8"),
          Map.of("fault.kind", "missing-result", "fault.every", "6"),
          Map.of("fault.kind", "no-results", "fault.every", "6"),
          Map.of("fault.errors", "estate=303*5"),
          Map.of("fault.errors", "estate=137*1"),
          Map.of("api.latency", "450ms"));

  private final Users users;

  Weather(Users users) {
    this.users = users;
  }

  void changes(RandomGenerator random) {
    becomes(KINDS.get(random.nextInt(KINDS.size())));
  }

  void clears() {
    becomes(Map.of());
  }

  private void becomes(Map<String, String> knobs) {
    users.ask("DELETE", "/control/knobs", "");
    if (!knobs.isEmpty()) {
      users.ask("PATCH", "/control/knobs", JSON.valueToTree(knobs).toString());
    }
  }
}
