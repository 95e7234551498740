package de.immobridge.benchmarks.pure;

import de.immobridge.customer.LocalDataKey;
import de.immobridge.customer.Purpose;
import de.immobridge.customer.Seal;
import de.immobridge.onoffice.Deadline;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A session sealed into a token, and opened again. */
@State(Scope.Benchmark)
public class SealBenchmark {
  private static final String SESSION =
      """
      {"customer":"hansekontor-4711","user":"17","service":"facts","origin":{"estate":"1042",\
      "language":"ENG"},"window":"1234567890","userLanguage":"DEU","parameters":{},"end":1800000000}\
      """;

  private final Seal seal =
      new Seal(new LocalDataKey("MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE="));
  private final Deadline deadline = Deadline.in(Duration.ofHours(1), Clock.systemUTC());
  private final String token = sealed();

  /** Sealing. */
  @Benchmark
  public String sealed() {
    return seal.sealText(Purpose.SERVICE_SESSION, "", SESSION, deadline);
  }

  /** Opening. */
  @Benchmark
  public Optional<String> opened() {
    return seal.openText(Purpose.SERVICE_SESSION, "", token, deadline);
  }
}
