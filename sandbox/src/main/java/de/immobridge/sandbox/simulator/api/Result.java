package de.immobridge.sandbox.simulator.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.immobridge.sandbox.simulator.http.Json;
import java.util.Set;

/** What became of one action. */
sealed interface Result {

  Action action();

  int code();

  /** It was carried out. */
  record Done(Action action, Outcome outcome) implements Result {
    @Override
    public int code() {
      return 0;
    }
  }

  /** It was not. */
  record Failed(Action action, int code, String message) implements Result {}

  /** As it stands in the answer (F.6). */
  default ObjectNode json() {
    var result = Json.object();
    result.put("actionid", action().actionIdText());
    result.put("resourceid", action().resourceIdText());
    result.put("resourcetype", action().resourceTypeText());
    result.put("cacheable", cacheable());
    result.put("identifier", action().identifier().asText());
    result.set("data", data());
    result.set("status", status());
    return result;
  }

  private boolean cacheable() {
    return this instanceof Done(_, var outcome)
        && outcome.cacheable()
        && Set.of(Verb.READ.actionId(), Verb.GET.actionId()).contains(action().actionIdText());
  }

  /** A failed action has no data; PHP writes that as an empty list. */
  private JsonNode data() {
    return switch (this) {
      case Failed _ -> Json.array();
      case Done(_, var outcome) -> {
        var data = Json.object();
        var meta = data.putObject("meta").putNull("cntabsolute");
        outcome.total().ifPresent(count -> meta.put("cntabsolute", count));
        data.putArray("records").addAll(outcome.records());
        yield data;
      }
    };
  }

  private ObjectNode status() {
    return switch (this) {
      case Done _ -> Json.object().put("errorcode", 0).put("message", "OK");
      case Failed(_, int code, String message) ->
          Json.object().put("errorcode", code).put("message", message);
    };
  }
}
