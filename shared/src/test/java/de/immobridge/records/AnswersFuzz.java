package de.immobridge.records;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.immobridge.QuietFuzzer;
import de.immobridge.Work;
import de.immobridge.json.Json;
import de.immobridge.json.JsonText;
import de.immobridge.onoffice.Action;
import de.immobridge.onoffice.CustomerWebId;
import de.immobridge.onoffice.EstateId;
import de.immobridge.onoffice.EstateLanguage;
import de.immobridge.onoffice.Outcome;
import de.immobridge.onoffice.ReadAnswer;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Whatever stands where onOffice's answer should: nothing is done that it does not say, half an
 * answer is none, and what is read of it can be shown and sent back.
 */
@ExtendWith(QuietFuzzer.class)
class AnswersFuzz {
  private static final ObjectMapper OTHER = new ObjectMapper();
  private static final int MOST_REQUESTS = 8;
  private static final List<Action> ACTIONS =
      List.of(
          Action.reading(Action.Verb.READ, "estate", "7", Map.of()),
          Action.writing(Action.Verb.MODIFY, "estate", "7", Map.of()));
  private static final List<Field<?, ?>> FIELDS =
      List.of(
          Field.text("text"),
          Field.decimal("decimal"),
          Field.integer("whole"),
          Field.money("price", "currency"),
          Field.date("day"),
          Field.dateTime("time"),
          Field.yesNo("yes"),
          Field.select("one"),
          Field.multiSelect("many"));

  @DictionaryEntries({
    "\"status\":{\"code\":200,\"errorcode\":0}",
    "\"response\":{\"results\":[",
    "\"identifier\":\"1\"",
    "\"identifier\":\"2\"",
    "\"data\":{\"records\":[",
    "\"meta\":{\"cntabsolute\":",
    "\"elements\":{",
    "\"language\":\"ENG\"",
    "\"mainLangId\":",
    "\"errorcode\":143",
    "\"errorcode\":160",
    "\"errorcode\":97",
    "\"text\":",
    "\"decimal\":",
    "\"latitude\":",
    "\"whole\":",
    "\"price\":",
    "\"currency\":",
    "\"day\":",
    "\"time\":",
    "\"yes\":",
    "\"one\":",
    "\"many\":",
    "\"0.00\"",
    "\"1.234,56\"",
    "\"0000-00-00\"",
    "\"2026-03-01 10:20\"",
    "|a||b|",
    "\\ud800",
    "\\u0000",
    "\\r\\n"
  })
  @FuzzTest(maxDuration = "1m")
  void nothingIsDoneThatOnOfficeDoesNotSay(byte[] body) throws Exception {
    List<Outcome> outcomes = Work.linear(body.length, () -> ReadAnswer.of(body, ACTIONS));

    assertThat(outcomes).hasSize(ACTIONS.size());
    if (outcomes.get(1) instanceof Outcome.Done) {
      assertThat(saysThatTheSecondIsDone(OTHER.readTree(body))).isTrue();
    }
    if (outcomes.stream().anyMatch(Outcome.Done.class::isInstance)) {
      halfIsNothing(body);
    }
    Work.linear(body.length, () -> shown(body, EstateLanguage.of("ENG")));
    Work.linear(body.length, () -> shown(body, EstateLanguage.main()));
  }

  private static boolean saysThatTheSecondIsDone(JsonNode answer) {
    JsonNode whole = answer.path("status");
    List<JsonNode> results =
        StreamSupport.stream(answer.path("response").path("results").spliterator(), false).toList();
    boolean well =
        number(whole.path("code")).equals("200") && number(whole.path("errorcode")).matches("-?0+");
    boolean anotherFailed = results.stream().anyMatch(each -> !own(each).matches("|-?0+"));
    boolean said =
        results.stream()
            .filter(each -> each.path("identifier").asText().matches("|2"))
            .anyMatch(each -> own(each).matches("-?0+"));
    return said
        && !number(whole.path("code")).isEmpty()
        && !number(whole.path("errorcode")).isEmpty()
        && (well || anotherFailed);
  }

  private static String own(JsonNode result) {
    String beside = number(result.path("status").path("errorcode"));
    return beside.isEmpty() ? number(result.path("data").path("status").path("errorcode")) : beside;
  }

  private static String number(JsonNode node) {
    String text = node.asText().strip();
    return text.matches("-?[0-9]{1,9}") ? text.replaceFirst("^(-?)0+(?=[0-9])", "$1") : "";
  }

  private static void halfIsNothing(byte[] body) {
    int end = body.length;
    while (end > 0 && " \t\r\n\0".indexOf(body[end - 1]) >= 0) {
      end--;
    }
    for (int cut = 1; cut < end; cut = cut * 2 + 1) {
      assertThat(ReadAnswer.of(Arrays.copyOf(body, end - cut), ACTIONS))
          .noneMatch(Outcome.Done.class::isInstance);
    }
  }

  private static Read<Values> shown(byte[] body, EstateLanguage language) {
    var requests = new AtomicInteger();
    var records =
        new Records(
            actions -> {
              assertThat(requests.incrementAndGet()).isLessThanOrEqualTo(MOST_REQUESTS);
              return ReadAnswer.of(body, actions);
            },
            new CustomerWebId("customer"),
            language,
            new Memory(Clock.systemUTC(), Duration.ofMinutes(10), 100),
            LanguageRules.DEFAULT,
            Shelf.NONE);
    Read<Values> read = records.estate(new EstateId("7"), language).read(Projection.values(FIELDS));
    if (read instanceof Read.Found<Values>(Values values, Gaps gaps)) {
      String named = values.sent("language").text();
      assertThat(named.isEmpty() || language instanceof EstateLanguage.Main || named.equals("ENG"))
          .isTrue();
      assertThat(gaps.absent()).noneMatch(gaps.unreadable()::contains);
      FIELDS.forEach(field -> comesBack(field, values));
    }
    return read;
  }

  /** As a page's inputs hold it, and as it is sent to onOffice. */
  private static <V> void comesBack(Field<V, ?> field, Values values) {
    field.shown(values);
    Optional<V> held = field.read(values).orElse(Optional.empty());
    if (held.isPresent()) {
      Type<V> type = field.type();
      assertThat(type.parse(type.texts(held.get())).orElse(Optional.empty()))
          .as("from a page")
          .hasValueSatisfying(back -> assertThat(type.same(back, held.get())).isTrue());
      String sent = JsonText.write(Json.of(type.form(held.get())));
      assertThat(type.read(json(sent)).orElse(Optional.empty()))
          .as("from onOffice")
          .hasValueSatisfying(back -> assertThat(type.same(back, held.get())).isTrue());
    }
  }

  private static Json json(String sent) {
    try {
      return JsonText.readStrictly(sent);
    } catch (java.io.IOException e) {
      throw new AssertionError(sent, e);
    }
  }
}
