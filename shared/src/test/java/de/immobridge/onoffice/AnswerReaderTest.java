package de.immobridge.onoffice;

import static de.immobridge.FakeOnOffice.answer;
import static de.immobridge.FakeOnOffice.estate;
import static de.immobridge.FakeOnOffice.labelled;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.immobridge.json.Json;
import de.immobridge.json.JsonText;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each action is judged by its own status (reference F.6). */
class AnswerReaderTest {
  private static final Outcome NOTHING = new Outcome.Done(List.of(), OptionalInt.empty());
  private static final Outcome MISSING = new Outcome.NoAnswer(Fault.RESULT_MISSING);
  private static final Outcome CONTRADICTORY = new Outcome.NoAnswer(Fault.CONTRADICTORY);
  private static final Outcome NOT_JSON = new Outcome.NoAnswer(Fault.NOT_JSON);

  // One action

  @Test
  void aRecordIsRead() {
    Outcome outcome = one(answer(labelled(1, 0, estate("4499", "lage", "am See"))));

    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Done.class,
            done -> {
              assertThat(done.records()).hasSize(1);
              assertThat(done.records().getFirst().id()).isEqualTo("4499");
              assertThat(done.records().getFirst().type()).isEqualTo("estate");
              assertThat(done.records().getFirst().text("lage")).isEqualTo("am See");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "{}",
        "null",
        "{\"meta\":[],\"records\":[]}",
        "{\"records\":{}}",
        "{\"records\":null}"
      })
  void phpsEmptyListsAreEmptyObjects(String data) {
    assertThat(
            one(
                answer(
                    "{\"identifier\":\"1\",\"data\":%s,\"status\":{\"errorcode\":0}}"
                        .formatted(data))))
        .isEqualTo(NOTHING);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "{}", "null", "\"\""})
  void emptyElementsAreAnEmptyObject(String elements) {
    String record = "{\"id\":1,\"elements\":%s}".formatted(elements);

    var done = (Outcome.Done) one(answer(labelled(1, 0, record)));

    assertThat(done.records().getFirst().elements()).isEqualTo(new Json.Obj(Map.of()));
    assertThat(done.records().getFirst().text("lage")).isEmpty();
    assertThat(done.records().getFirst().has("lage")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"7, 7", "'\"12\"', 12", "0, 0", "null,", "[],", "-1,", "'\"many\"',", "1.5,"})
  void theTotalIsReadInWhateverShape(String written, @Nullable Integer total) {
    String whole =
        answer(labelled(1, 0, estate("1")))
            .replace("\"cntabsolute\":null", "\"cntabsolute\":" + written);

    assertThat(((Outcome.Done) one(whole)).total())
        .isEqualTo(total == null ? OptionalInt.empty() : OptionalInt.of(total));
  }

  @Test
  void idsMayBeNumbersOrTextsOrAbsent() {
    String records =
        "{\"id\":7,\"elements\":[]},{\"id\":\"8\"},{\"elements\":{}},{\"id\":null},[],null";

    var done = (Outcome.Done) one(answer(labelled(1, 0, records)));

    assertThat(done.records().stream().map(Outcome.Entry::id)).containsExactly("7", "8", "", "");
  }

  @Test
  void valuesAreReadAsText() throws java.io.IOException {
    var entry =
        new Outcome.Entry(
            "1",
            "estate",
            JsonText.read(
                """
                {"number":12,"price":"0.00","flag":true,"none":null,"empty":"",
                 "list":["a","b"],"pipes":"|a||b|","one":"a","object":{"x":1}}\
                """
                    .getBytes(UTF_8)));

    assertThat(entry.text("number")).isEqualTo("12");
    assertThat(entry.text("price")).isEqualTo("0.00");
    assertThat(entry.text("flag")).isEqualTo("true");
    assertThat(
            List.of(
                entry.text("none"),
                entry.text("empty"),
                entry.text("absent"),
                entry.text("object")))
        .containsOnly("");
    assertThat(entry.list("list")).containsExactly("a", "b");
    assertThat(entry.list("pipes")).containsExactly("a", "b");
    assertThat(entry.list("one")).containsExactly("a");
    assertThat(entry.list("none")).isEmpty();
    assertThat(entry.has("none")).isTrue();
    assertThat(entry.has("absent")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"identifier\":\"1\",\"data\":[],\"status\":{\"errorcode\":77}}",
        "{\"identifier\":\"1\",\"data\":{\"status\":{\"errorcode\":77}}}",
        "{\"identifier\":1,\"status\":{\"errorcode\":\"77\",\"code\":200}}"
      })
  void theActionsOwnStatusStandsBesideOrInsideItsData(String result) {
    for (String whole : List.of(answer(result), answer(200, 97, result), answer(500, 77, result))) {
      assertThat(one(whole)).isEqualTo(refused(77));
    }
  }

  @ParameterizedTest
  @CsvSource({"400, 22", "500, 1", "200, 3", "400, 136"})
  void theWholesCodeCountsWhereThereIsNoResult(int code, int errorcode) {
    assertThat(one(answer(code, errorcode))).isEqualTo(refused(errorcode));
  }

  @ParameterizedTest
  @CsvSource({"200, 0", "200, 97", "500, 97", "500, 0"})
  void aMissingResultIsNoAnswer(int code, int errorcode) {
    assertThat(one(answer(code, errorcode))).isEqualTo(MISSING);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"status\":{\"code\":200,\"errorcode\":0}}",
        "{\"status\":{\"code\":200,\"errorcode\":0},\"response\":[]}",
        "{\"status\":{\"code\":200,\"errorcode\":0},\"response\":null}",
        "{\"status\":{\"code\":200,\"errorcode\":0},\"response\":{\"results\":{}}}",
        "{\"status\":{\"code\":200,\"errorcode\":0},\"response\":{\"results\":[null]}}",
        "{\"status\":{\"code\":200,\"errorcode\":0},\"response\":{\"results\":[[]]}}",
        "{\"status\":{\"code\":200,\"errorcode\":0},\"response\":{\"results\":[\"\"]}}",
        "{\"status\":[],\"response\":{\"results\":[]}}",
        "{\"response\":[]}"
      })
  void aResultThatIsNoneIsMissing(String body) {
    assertThat(one(body)).isEqualTo(MISSING);
  }

  @ParameterizedTest
  @CsvSource({"500, 97", "200, 97", "400, 22", "500, 0", "200, 1"})
  void aSuccessThatTheWholeDeniesIsNoSuccess(int code, int errorcode) {
    assertThat(one(answer(code, errorcode, labelled(1, 0, estate("1"))))).isEqualTo(CONTRADICTORY);
  }

  @ParameterizedTest
  @ValueSource(ints = {77, 1, 136, 12_345})
  void aFailureThatTheWholeDoesNotMentionIsAFailure(int code) {
    assertThat(one(answer(200, 0, labelled(1, code)))).isEqualTo(refused(code));
  }

  @Test
  void aResultWithoutAStatusTakesTheWholes() {
    String bare = "{\"identifier\":\"1\",\"data\":{\"records\":[]}}";

    assertThat(one(answer(400, 22, bare))).isEqualTo(refused(22));
    assertThat(one(answer(200, 0, bare))).isEqualTo(NOTHING);
  }

  // Several actions

  @Test
  void oneFailingActionDoesNotTurnTheOthersIntoFailures() {
    for (String whole :
        List.of(
            answer(200, 97, labelled(1, 0), labelled(2, 77), labelled(3, 0)),
            answer(500, 77, labelled(1, 0), labelled(2, 77), labelled(3, 0)),
            answer(200, 0, labelled(1, 0), labelled(2, 77), labelled(3, 0)))) {
      assertThat(read(whole, 3)).containsExactly(NOTHING, refused(77), NOTHING);
    }
  }

  @Test
  void resultsInAnotherOrderFindTheirActions() {
    assertThat(read(answer(labelled(3, 80), labelled(1, 77), labelled(2, 0)), 3))
        .containsExactly(refused(77), NOTHING, refused(80));
  }

  @Test
  void fewerResultsThanActionsLeaveTheRestUnanswered() {
    assertThat(read(answer(labelled(2, 0)), 2)).containsExactly(MISSING, NOTHING);
    assertThat(read(answer(), 2)).containsExactly(MISSING, MISSING);
  }

  @Test
  void extraResultsAreLeftAlone() {
    assertThat(read(answer(labelled(9, 77), labelled(1, 0), labelled(2, 0), labelled(2, 80)), 2))
        .containsExactly(NOTHING, NOTHING);
  }

  /** Somebody else's results are not ours because they stand where ours should. */
  @Test
  void withForeignLabelsThePositionDoesNotCount() {
    String foreign = "{\"identifier\":\"7\",\"status\":{\"errorcode\":0}}";
    String unlabelled = "{\"status\":{\"errorcode\":0}}";

    assertThat(one(answer(foreign))).isEqualTo(MISSING);
    assertThat(one(answer(foreign, unlabelled))).isEqualTo(MISSING);
  }

  @Test
  void withoutLabelsThePositionCounts() {
    String first = "{\"status\":{\"errorcode\":77}}";
    String second = "{\"identifier\":\"\",\"status\":{\"errorcode\":80}}";

    assertThat(read(answer(first, second), 2)).containsExactly(refused(77), refused(80));
  }

  /** Nobody can know which of the actions the only result belongs to. */
  @Test
  void withoutLabelsAMissingResultLeavesAllUnanswered() {
    assertThat(read(answer("{\"status\":{\"errorcode\":0}}"), 2)).containsExactly(MISSING, MISSING);
  }

  @Test
  void resultsMayBeAnObjectWithNumbersForNames() {
    String body =
        """
        {"status":{"code":200,"errorcode":0},
         "response":{"results":{"0":%s,"2":%s}}}\
        """
            .formatted(labelled(1, 0), labelled(3, 77));

    assertThat(read(body, 3)).containsExactly(NOTHING, MISSING, refused(77));
  }

  @Test
  void aFaultOfTheWholeIsTheFaultOfEveryActionWithoutAResult() {
    assertThat(read(answer(400, 22), 2)).containsExactly(refused(22), refused(22));
  }

  @Test
  void unknownMembersAreLeftAlone() {
    String body =
        """
        {"status":{"code":200,"errorcode":0,"new":{"x":[1]}},"trace":"1",
         "response":{"results":[{"identifier":"1","actionid":"a","cacheable":true,"hint":[],
           "data":{"meta":{"new":1},"records":[{"id":1,"elements":{},"rights":[]}]},
           "status":{"errorcode":0,"new":1}}],"paging":{}}}\
        """;

    assertThat(one(body)).isInstanceOf(Outcome.Done.class);
  }

  // No answer at all

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\t "})
  void anEmptyBodyIsNoAnswer(String body) {
    assertThat(one(body)).isEqualTo(new Outcome.NoAnswer(Fault.EMPTY_BODY));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html><body>maintenance</body></html>",
        "<br />Notice: undefined index{\"status\":{}}",
        "{",
        "{\"status\":{\"code\":200,\"errorcode\":0},\"response\":{\"results\":[{\"identif",
        "null",
        "[]",
        "{}",
        "\"ok\"",
        "200",
        "{\"message\":\"Not Found\"}"
      })
  void whatIsNotTheAgreedJsonIsNoAnswer(String body) {
    assertThat(one(body)).isEqualTo(NOT_JSON);
  }

  @Test
  void jsonTooDeepToReadIsNoAnswer() {
    assertThat(one("[".repeat(100_000))).isEqualTo(NOT_JSON);
  }

  /** Whatever comes over the wire becomes an outcome and never an exception. */
  @Property
  void anyBytesBecomeAnOutcome(@ForAll byte[] body) {
    assertThat(read(body, 2)).hasSize(2).doesNotContain(NOTHING);
  }

  @Example
  void bytesThatLookLikeAnotherEncodingBecomeAnOutcome() {
    for (byte[] body :
        List.of(
            new byte[] {0, 0, 0, '{', 0x7f, 1, 1, 1},
            new byte[] {0, 0, (byte) 0xfe, (byte) 0xff, 0x7f, 1, 1, 1},
            new byte[] {(byte) 0xfe, (byte) 0xff, (byte) 0xd8, 0},
            new byte[] {'{', '"', (byte) 0xc3})) {
      assertThat(read(body, 1)).containsExactly(NOT_JSON);
    }
  }

  /** A valid answer cut off anywhere is not half an answer. */
  @Property
  void aTruncatedAnswerIsNoAnswer(@ForAll("cuts") Integer cut) {
    byte[] whole =
        answer(labelled(1, 0, estate("1", "lage", "Köln")), labelled(2, 77)).getBytes(UTF_8);

    for (Outcome outcome : read(java.util.Arrays.copyOf(whole, cut % whole.length), 2)) {
      assertThat(outcome).isInstanceOf(Outcome.NoAnswer.class);
    }
  }

  @Provide
  Arbitrary<Integer> cuts() {
    return Arbitraries.integers().between(0, 5000);
  }

  private static Outcome refused(int code) {
    return new Outcome.Refused(ErrorCodes.DEFAULT.of(code));
  }

  private static Outcome one(String body) {
    return read(body, 1).getFirst();
  }

  private static List<Outcome> read(String body, int actions) {
    return read(body.getBytes(UTF_8), actions);
  }

  private static List<Outcome> read(byte[] body, int actions) {
    Action action = Action.reading(Action.Verb.READ, "estate", "1", Map.of());
    return new AnswerReader(ErrorCodes.DEFAULT).read(body, Collections.nCopies(actions, action));
  }
}
