package de.immobridge.sandbox.simulator.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.immobridge.sandbox.simulator.http.Json;
import de.immobridge.sandbox.simulator.knob.Choices.TopLevel;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The answer to a whole request (F.6). */
final class Answer {

  /** Codes that mean "not authenticated"; the top level says 400 for them, else 500. */
  private static final Set<Integer> AUTHENTICATION = Set.of(13, 22, 40, 42, 43, 48, 104, 137, 286);

  private Answer() {}

  /** Results in the order of the actions. */
  static ObjectNode of(List<Result> results, TopLevel topLevel) {
    var failed = results.stream().filter(result -> result.code() != 0).findFirst();
    var answer = Json.object();
    answer.set("status", top(failed, topLevel));
    var list = answer.putObject("response").putArray("results");
    results.forEach(result -> list.add(result.json()));
    return answer;
  }

  /** A request that could not be read at all. */
  static ObjectNode of(ApiFault fault) {
    var answer = Json.object();
    answer.set("status", status(httpLike(fault.code()), fault.code(), fault.text()));
    answer.putObject("response").putArray("results");
    return answer;
  }

  private static ObjectNode top(Optional<Result> failed, TopLevel topLevel) {
    if (failed.isEmpty() || topLevel == TopLevel.ZERO) {
      return status(200, 0, "OK");
    }
    int code = failed.get().code();
    return topLevel == TopLevel.OWN
        ? status(500, code, "The action failed")
        : status(httpLike(code), ApiError.LOOK_BELOW.code(), ApiError.LOOK_BELOW.text());
  }

  private static int httpLike(int code) {
    return AUTHENTICATION.contains(code) ? 400 : 500;
  }

  private static ObjectNode status(int code, int errorCode, String message) {
    return Json.object().put("code", code).put("errorcode", errorCode).put("message", message);
  }
}
