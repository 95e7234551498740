package de.immobridge.onoffice;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** An answer of onOffice with one estate and its texts, judged. */
@State(Scope.Benchmark)
public class AnswerBenchmark {
  private static final byte[] ANSWER =
      """
      {"status":{"code":200,"errorcode":0,"message":"OK"},"response":{"results":[{"actionid":\
      "urn:onoffice-de-ns:smart:2.5:smartml:action:read","resourceid":"1042","resourcetype":"estate",\
      "cacheable":true,"identifier":"","data":{"meta":{"cntabsolute":1},"records":[{"id":1042,"type":\
      "estate","elements":{"Id":"1042","mainLangId":null,"language":"ENG","objekttitel":"Bright flat",\
      "kaufpreis":"1185000.00","wohnflaeche":"142.00","objektbeschreibung":"%s","lage":"%s"}}]},\
      "status":{"errorcode":0,"message":"OK"}}]}}\
      """
          .formatted("Light, and quiet. ".repeat(60), "Near the park. ".repeat(40))
          .getBytes(UTF_8);

  private final AnswerReader reader = new AnswerReader(ErrorCodes.DEFAULT);
  private final List<Action> actions =
      List.of(Action.reading(Action.Verb.READ, "estate", "1042", Map.of("estatelanguage", "ENG")));

  /** What is measured. */
  @Benchmark
  public List<Outcome> read() {
    return reader.read(ANSWER, actions);
  }
}
