package de.immobridge.sandbox.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.StreamSupport;

/** Webhooks, which may come twice: those of the agreement, or the one that was named here. */
final class WebhookPoints {
  private static final long GLANCE_NANOS = 50_000_000;
  private static final int LOOKS = 600;

  private WebhookPoints() {}

  static List<Point> all() {
    return List.of(
        new Point("Webhooks", "A webhook that comes twice is taken twice.", WebhookPoints::twice));
  }

  private static Verdict twice(Walk walk) {
    var agreed = walk.ask("GET", "/enterprise/provider").path("webhooks");
    if (agreed.isEmpty()) {
      return new Verdict.NotTried("No webhook was agreed: --webhook-url or --agreed names one.");
    }
    if (!walk.unlocked(Walk.AGENCY)) {
      return Verdict.NOT_UNLOCKED;
    }
    walk.knobs(Map.of("webhook.copies", "2"));
    return StreamSupport.stream(agreed.spliterator(), false)
        .map(webhook -> twice(walk, webhook))
        .reduce(new Verdict.Kept(), Verdict::and);
  }

  private static Verdict twice(Walk walk, JsonNode webhook) {
    int before = walk.ask("GET", "/control/webhooks").size();
    var body = new LinkedHashMap<String, Object>();
    body.put("customerWebId", Walk.AGENCY);
    body.put("userId", Walk.ADMINISTRATOR);
    body.put("webhook", webhook.path("name").asText());
    switch (webhook.path("place").asText()) {
      case "address" -> body.put("addressId", Walk.ADDRESS);
      case "task" -> body.put("taskId", Walk.TASK);
      case "calendar" -> body.put("calendarId", Walk.APPOINTMENT);
      default -> body.put("estateId", Walk.ESTATE);
    }
    walk.ask("POST", "/control/webhook", body);
    for (int look = 0; look < LOOKS; look++) {
      var ours =
          StreamSupport.stream(walk.ask("GET", "/control/webhooks").spliterator(), false)
              .skip(before)
              .toList();
      if (ours.stream().noneMatch(each -> each.path("state").asText().equals("waiting"))) {
        return judged(walk, webhook.path("name").asText(), ours);
      }
      LockSupport.parkNanos(GLANCE_NANOS);
    }
    return new Verdict.Broken("It was not answered within half a minute.");
  }

  private static Verdict judged(Walk walk, String name, List<JsonNode> deliveries) {
    for (JsonNode each : deliveries) {
      walk.note(
          "webhook "
              + name
              + " -> "
              + each.path("state").asText()
              + " "
              + each.path("status").asText(""));
    }
    return Verdict.of(
        deliveries.size() == 2
            && deliveries.stream().allMatch(each -> each.path("status").asInt() / 100 == 2),
        "Not both calls of " + name + " were answered with 2xx.");
  }
}
