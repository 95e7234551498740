package de.immobridge.onoffice;

import de.immobridge.basics.Digits;
import de.immobridge.json.Json;
import de.immobridge.json.JsonText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Judges an answer action by action (reference F.6): each by its own status where it has a result,
 * by the status of the whole where it has none.
 */
record AnswerReader(ErrorCodes codes) {
  private static final int LOOK_AT_THE_ACTIONS = 97;
  private static final int OK = 200;

  List<Outcome> read(byte[] body, List<Action> actions) {
    if (blank(body)) {
      return all(actions, Fault.EMPTY_BODY);
    }
    Json answer;
    try {
      answer = JsonText.read(body);
    } catch (IOException e) {
      // All bytes are here already, so it can only be their form: bad syntax or a bad encoding.
      return all(actions, Fault.NOT_JSON);
    }
    return answer.at("status").present() || answer.at("response").present()
        ? judge(answer, actions)
        : all(actions, Fault.NOT_JSON);
  }

  static List<Outcome> all(List<Action> actions, Fault fault) {
    return Collections.nCopies(actions.size(), new Outcome.NoAnswer(fault));
  }

  private List<Outcome> judge(Json answer, List<Action> actions) {
    Json whole = answer.at("status");
    int wholeCode = number(whole.at("errorcode")).orElse(0);
    boolean wholeFailed = wholeCode != 0 || number(whole.at("code")).orElse(OK) != OK;
    var results = new ArrayList<Json>();
    boolean someFailed = false;
    for (int i = 0; i < actions.size(); i++) {
      Json result = resultOf(answer.at("response").at("results"), i, actions.size());
      results.add(result);
      someFailed |= ownCode(result).orElse(0) != 0;
    }
    boolean contradictory = wholeFailed && !someFailed;
    var outcomes = new ArrayList<Outcome>();
    for (int i = 0; i < actions.size(); i++) {
      Outcome outcome = outcome(results.get(i), wholeCode, contradictory);
      outcomes.add(
          outcome instanceof Outcome.Done
                  && actions.get(i).effect() != Action.Effect.READ
                  && !saidInEveryPlace(whole, results.get(i))
              ? new Outcome.NoAnswer(Fault.STATUS_MISSING)
              : outcome);
    }
    return outcomes;
  }

  /** A write is done when onOffice says so; that it says nothing else is not enough. */
  private static boolean saidInEveryPlace(Json whole, Json result) {
    return number(whole.at("code")).isPresent()
        && number(whole.at("errorcode")).isPresent()
        && ownCode(result).isPresent();
  }

  private Outcome outcome(Json result, int wholeCode, boolean contradictory) {
    boolean wholeSaysNo = wholeCode != 0 && wholeCode != LOOK_AT_THE_ACTIONS;
    OptionalInt own = ownCode(result);
    if (own.orElse(0) != 0) {
      return new Outcome.Refused(codes.of(own.getAsInt()));
    }
    if (own.isEmpty() && wholeSaysNo) {
      return new Outcome.Refused(codes.of(wholeCode));
    }
    if (!result.present()) {
      return new Outcome.NoAnswer(Fault.RESULT_MISSING);
    }
    return contradictory
        ? new Outcome.NoAnswer(Fault.CONTRADICTORY)
        : new Outcome.Done(records(result), total(result));
  }

  /**
   * A result belongs to the action whose identifier it repeats. Position counts only where
   * identifiers are missing and no result is. PHP writes a list with gaps as an object.
   */
  private static Json resultOf(Json results, int index, int expected) {
    Collection<Json> all =
        results instanceof Json.Obj(var members) ? members.values() : results.elements();
    boolean labelled = false;
    for (Json result : all) {
      String label = result.at("identifier").text();
      labelled |= !label.isEmpty();
      if (label.equals(identifier(index))) {
        return result;
      }
    }
    boolean positional = !labelled && results.elements().size() >= expected;
    return positional && results.at(index) instanceof Json.Obj result ? result : Json.missing();
  }

  /** The label under which the action at this position is sent. */
  static String identifier(int index) {
    return Integer.toString(index + 1);
  }

  private static OptionalInt ownCode(Json result) {
    OptionalInt beside = number(result.at("status").at("errorcode"));
    return beside.isPresent() ? beside : number(result.at("data").at("status").at("errorcode"));
  }

  /** How many records there are in all; null and PHP's empty list tell nothing. */
  private static OptionalInt total(Json result) {
    OptionalInt total = number(result.at("data").at("meta").at("cntabsolute"));
    return total.orElse(0) < 0 ? OptionalInt.empty() : total;
  }

  /** A whole number of at most nine digits, written as a number or as text. */
  private static OptionalInt number(Json value) {
    String text = value.text().strip();
    return Digits.only(text.startsWith("-") ? text.substring(1) : text, 9)
        ? OptionalInt.of(Integer.parseInt(text))
        : OptionalInt.empty();
  }

  private static List<Outcome.Entry> records(Json result) {
    var records = new ArrayList<Outcome.Entry>();
    Json list = result.at("data").at("records");
    for (Json each : list instanceof Json.Obj(var members) ? members.values() : list.elements()) {
      if (each instanceof Json.Obj) {
        records.add(
            new Outcome.Entry(
                each.at("id").text(), each.at("type").text(), elements(each.at("elements"))));
      }
    }
    return records;
  }

  private static Json elements(Json value) {
    boolean present = value instanceof Json.Obj || !value.elements().isEmpty();
    return present ? value : new Json.Obj(Map.of());
  }

  /** Blanks of JSON only; in its own encoding, whatever that is. */
  private static boolean blank(byte[] body) {
    for (byte each : body) {
      if (each != ' ' && each != '\n' && each != '\r' && each != '\t') {
        return false;
      }
    }
    return true;
  }
}
