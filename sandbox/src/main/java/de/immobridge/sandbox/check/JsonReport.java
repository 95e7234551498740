package de.immobridge.sandbox.check;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;

/** For other programs: a list of {@code {subject, promise, verdict, why?, steps}}. */
final class JsonReport {
  private static final ObjectMapper JSON = new ObjectMapper();

  private JsonReport() {}

  static String of(List<Finding> findings) {
    ArrayNode list = JSON.createArrayNode();
    for (Finding finding : findings) {
      var entry =
          list.addObject()
              .put("subject", finding.point().subject())
              .put("promise", finding.point().promise());
      switch (finding.verdict()) {
        case Verdict.Kept _ -> entry.put("verdict", "kept");
        case Verdict.Broken(String why) -> entry.put("verdict", "broken").put("why", why);
        case Verdict.NotTried(String why) -> entry.put("verdict", "not-tried").put("why", why);
      }
      var steps = entry.putArray("steps");
      finding.steps().forEach(steps::add);
    }
    return list.toPrettyString();
  }
}
