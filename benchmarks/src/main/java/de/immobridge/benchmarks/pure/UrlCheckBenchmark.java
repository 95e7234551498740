package de.immobridge.benchmarks.pure;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.immobridge.marketplace.ProviderSecrets;
import de.immobridge.marketplace.SignatureForm;
import de.immobridge.marketplace.UrlCheck;
import de.immobridge.onoffice.Deadline;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The check of a service call's address, from its text to what it says. */
@State(Scope.Benchmark)
public class UrlCheckBenchmark {
  private static final String SECRET = "a-secret-of-a-benchmark";
  private static final URI BASE = URI.create("https://provider.example");
  private static final String PATH = "/service/facts";
  private static final Instant NOW = Instant.ofEpochSecond(1_800_000_000);
  private static final String PARAMETERS =
      "apiClaim=0123456789abcdef0123456789abcdef&customerName=Hansekontor&customerWebId=hansekontor-4711"
          + "&estateid=1042&imageIds=4711%2C4712&language=ENG&parameterCacheId=1234567890&timestamp=1800000000"
          + "&userId=17";

  private final ProviderSecrets secrets = new ProviderSecrets(List.of(SECRET));
  private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
  private final Deadline deadline = Deadline.in(Duration.ofMinutes(1), clock);
  private final String query = PARAMETERS + "&signature=" + signature();
  private final UrlCheck check =
      new UrlCheck(
          _ -> secrets,
          List.of(SignatureForm.values()),
          Duration.ofMinutes(5),
          Duration.ofMinutes(1),
          clock);

  /** Whoever is refused has not gone all the way. */
  public UrlCheckBenchmark() {
    if (!(check() instanceof UrlCheck.Verdict.Verified)) {
      throw new IllegalStateException("the address is refused");
    }
  }

  /** What is measured. */
  @Benchmark
  public UrlCheck.Verdict check() {
    return check.check(BASE, PATH, query, deadline);
  }

  private static String signature() {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(SECRET.getBytes(UTF_8), "HmacSHA256"));
      return HexFormat.of()
          .formatHex(mac.doFinal((BASE + PATH + "?" + PARAMETERS).getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
