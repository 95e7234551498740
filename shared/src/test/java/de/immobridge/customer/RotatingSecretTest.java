package de.immobridge.customer;

import static de.immobridge.customer.LocalTables.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.immobridge.CapturedLogs;
import de.immobridge.TickingClock;
import de.immobridge.onoffice.Deadline;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueRequest;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueResponse;

/** A replaced secret is noticed within minutes, and the last good one outlives every outage. */
class RotatingSecretTest {
  private final TickingClock clock = new TickingClock(START);
  private final Manager manager = new Manager();
  private final RotatingSecret<String> secret =
      new RotatingSecret<>(() -> manager, "id", RotatingSecretTest::understand, clock);

  private static final class Manager implements SecretsManagerClient {
    private final AtomicInteger asked = new AtomicInteger();
    private String text = "secret:one";
    private boolean away;

    @Override
    public GetSecretValueResponse getSecretValue(GetSecretValueRequest request) {
      assertThat(request.secretId()).isEqualTo("id");
      asked.incrementAndGet();
      if (away) {
        throw SdkClientException.create("away");
      }
      return GetSecretValueResponse.builder().secretString(text).build();
    }

    @Override
    public String serviceName() {
      return "secretsmanager";
    }

    @Override
    public void close() {}
  }

  @Test
  void itIsNotAskedForBeforeTheFirstCall() {
    assertThat(manager.asked).hasValue(0);

    assertThat(get()).isEqualTo("one");
    assertThat(manager.asked).hasValue(1);
  }

  @Test
  void itIsAskedForEveryFiveMinutesAndNoMore() {
    get();
    manager.text = "secret:two";

    clock.advance(RotatingSecret.FRESH.minusSeconds(1));
    assertThat(get()).isEqualTo("one");
    assertThat(manager.asked).hasValue(1);

    clock.advance(Duration.ofSeconds(1));
    assertThat(get()).isEqualTo("two");
    assertThat(get()).isEqualTo("two");
    assertThat(manager.asked).hasValue(2);
  }

  @Test
  void whicheverThreadAsksNoneIsInTheWayOfTheNext() throws Exception {
    for (String text : new String[] {"one", "two", "three"}) {
      manager.text = "secret:" + text;
      try (var another = Executors.newSingleThreadExecutor()) {
        assertThat(another.submit(this::get).get()).isEqualTo(text);
      }
      clock.advance(RotatingSecret.FRESH);
    }
  }

  @Test
  void whileItCannotBeHadTheLastGoodOneIsUsed() {
    get();
    manager.away = true;
    clock.advance(Duration.ofHours(5));

    try (var logs = new CapturedLogs()) {
      assertThat(get()).isEqualTo("one");
      assertThat(logs.lines()).singleElement().asString().contains("WARN", "id", "away");
    }
  }

  @Test
  void afterAFailureNotEveryCallAsks() {
    get();
    manager.away = true;
    clock.advance(RotatingSecret.FRESH);
    get();
    get();
    assertThat(manager.asked).hasValue(2);

    manager.away = false;
    manager.text = "secret:two";
    clock.advance(RotatingSecret.PAUSE);

    assertThat(get()).isEqualTo("two");
  }

  @Test
  void aNewOneThatIsNotUnderstoodIsNotTakenAndNotShown() {
    get();
    manager.text = "nonsense-to-look-for";
    clock.advance(RotatingSecret.FRESH);

    try (var logs = new CapturedLogs()) {
      assertThat(get()).isEqualTo("one");
      assertThat(logs.lines())
          .singleElement()
          .asString()
          .contains("ERROR")
          .doesNotContain("to-look-for");
    }
  }

  @Test
  void withoutAnyThereIsNone() {
    manager.away = true;
    assertThatThrownBy(this::get).isInstanceOf(SdkClientException.class);

    manager.away = false;
    assertThat(get()).isEqualTo("one");
  }

  @Test
  void whenTimeIsOverTheLastOneIsUsedAndTheFirstIsNotAskedFor() {
    Deadline over = Deadline.in(Duration.ZERO, clock);
    assertThatThrownBy(() -> secret.get(over)).isInstanceOf(OutOfTimeException.class);
    assertThat(manager.asked).hasValue(0);

    get();
    clock.advance(RotatingSecret.FRESH);
    assertThat(secret.get(over)).isEqualTo("one");
    assertThat(manager.asked).hasValue(1);
  }

  private String get() {
    return secret.get(Deadline.in(Duration.ofSeconds(10), clock));
  }

  private static String understand(String text) {
    if (!text.startsWith("secret:")) {
      throw new IllegalArgumentException("no secret: " + text);
    }
    return text.substring("secret:".length());
  }
}
