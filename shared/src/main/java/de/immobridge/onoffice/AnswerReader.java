package de.immobridge.onoffice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Judges an answer action by action (reference F.6): each by its own status where it has a result,
 * by the status of the whole where it has none.
 */
final class AnswerReader {
  private static final int LOOK_AT_THE_ACTIONS = 97;
  private static final int OK = 200;

  private final ObjectMapper json;

  AnswerReader(ObjectMapper json) {
    this.json = json;
  }

  List<Outcome> read(byte[] body, List<Action> actions) {
    if (new String(body, java.nio.charset.StandardCharsets.UTF_8).isBlank()) {
      return all(actions, Fault.EMPTY_BODY);
    }
    JsonNode answer;
    try {
      answer = json.readTree(body);
    } catch (IOException e) {
      // All bytes are here already, so it can only be their form: bad syntax or a bad encoding.
      return all(actions, Fault.NOT_JSON);
    }
    if (!answer.isObject() || !(answer.has("status") || answer.has("response"))) {
      return all(actions, Fault.NOT_JSON);
    }
    return judge(answer, actions);
  }

  static List<Outcome> all(List<Action> actions, Fault fault) {
    return Collections.nCopies(actions.size(), new Outcome.NoAnswer(fault));
  }

  private static List<Outcome> judge(JsonNode answer, List<Action> actions) {
    JsonNode whole = answer.path("status");
    int wholeCode = number(whole.path("errorcode")).orElse(0);
    boolean wholeFailed = wholeCode != 0 || number(whole.path("code")).orElse(OK) != OK;
    var results = new ArrayList<@Nullable JsonNode>();
    boolean someFailed = false;
    for (int i = 0; i < actions.size(); i++) {
      JsonNode result = resultOf(answer.path("response").path("results"), i, actions.size());
      results.add(result);
      someFailed |= result != null && ownCode(result).orElse(0) != 0;
    }
    boolean contradictory = wholeFailed && !someFailed;
    var outcomes = new ArrayList<Outcome>();
    for (JsonNode result : results) {
      outcomes.add(outcome(result, wholeCode, contradictory));
    }
    return outcomes;
  }

  private static Outcome outcome(@Nullable JsonNode result, int wholeCode, boolean contradictory) {
    if (result == null) {
      return wholeCode == 0 || wholeCode == LOOK_AT_THE_ACTIONS
          ? new Outcome.NoAnswer(Fault.RESULT_MISSING)
          : new Outcome.Refused(ErrorCode.of(wholeCode));
    }
    OptionalInt own = ownCode(result);
    if (own.orElse(0) != 0) {
      return new Outcome.Refused(ErrorCode.of(own.getAsInt()));
    }
    if (own.isEmpty() && wholeCode != 0 && wholeCode != LOOK_AT_THE_ACTIONS) {
      return new Outcome.Refused(ErrorCode.of(wholeCode));
    }
    return contradictory
        ? new Outcome.NoAnswer(Fault.CONTRADICTORY)
        : new Outcome.Done(records(result));
  }

  /**
   * A result belongs to the action whose identifier it repeats. Position counts only where
   * identifiers are missing and no result is.
   */
  private static @Nullable JsonNode resultOf(JsonNode results, int index, int expected) {
    boolean labelled = false;
    for (JsonNode result : results) {
      String label = result.path("identifier").asText("");
      labelled |= !label.isEmpty();
      if (label.equals(identifier(index))) {
        return result;
      }
    }
    boolean positional = !labelled && results.size() >= expected && results.isArray();
    return positional && results.get(index).isObject() ? results.get(index) : null;
  }

  /** The label under which the action at this position is sent. */
  static String identifier(int index) {
    return Integer.toString(index + 1);
  }

  private static OptionalInt ownCode(JsonNode result) {
    OptionalInt beside = number(result.path("status").path("errorcode"));
    return beside.isPresent()
        ? beside
        : number(result.path("data").path("status").path("errorcode"));
  }

  private static OptionalInt number(JsonNode node) {
    String text = node.asText("").strip();
    return text.matches("-?[0-9]{1,9}")
        ? OptionalInt.of(Integer.parseInt(text))
        : OptionalInt.empty();
  }

  private static List<Outcome.Entry> records(JsonNode result) {
    var records = new ArrayList<Outcome.Entry>();
    for (JsonNode each : result.path("data").path("records")) {
      if (each.isObject()) {
        JsonNode elements = each.path("elements");
        boolean present = elements.isObject() || (elements.isArray() && !elements.isEmpty());
        records.add(
            new Outcome.Entry(
                each.path("id").asText(""),
                present ? elements : JsonNodeFactory.instance.objectNode()));
      }
    }
    return records;
  }
}
