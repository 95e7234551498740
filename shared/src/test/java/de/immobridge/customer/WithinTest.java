package de.immobridge.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.immobridge.TickingClock;
import de.immobridge.onoffice.Deadline;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.RequestOverrideConfiguration;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;

/** No request to AWS may last longer than the invocation that makes it. */
class WithinTest {
  private final TickingClock clock = new TickingClock(Instant.EPOCH);

  @ParameterizedTest
  @CsvSource({"1, 1, 1", "999, 999, 999", "2500, 2500, 2000", "4999, 4999, 2000"})
  void aRequestGetsWhatIsLeftWhereThatIsLessThanUsual(long left, long call, long attempt) {
    AwsRequestOverrideConfiguration limits = limits(left).orElseThrow();

    assertThat(limits.apiCallTimeout()).contains(Duration.ofMillis(call));
    assertThat(limits.apiCallAttemptTimeout()).contains(Duration.ofMillis(attempt));
  }

  @Test
  void aRequestWithTimeEnoughHasTheUsualLimits() {
    assertThat(limits(AwsClients.CALL.toMillis())).isEmpty();
    assertThat(limits(60_000)).isEmpty();
  }

  /** The SDK takes nothing for no limit at all. */
  @Test
  void nothingIsBegunInTheLastMillisecond() {
    Deadline almostOver = Deadline.in(Duration.ofNanos(999_999), clock);

    assertThatThrownBy(() -> Within.of(almostOver, GetItemRequest.builder()))
        .isInstanceOf(OutOfTimeException.class);
  }

  @Test
  void whoeverIsInterruptedWhileWaitingStaysInterrupted() {
    var lock = new ReentrantLock();
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> Within.lock(lock, Deadline.in(Duration.ofMinutes(1), clock)))
        .isInstanceOf(OutOfTimeException.class);

    assertThat(Thread.interrupted()).isTrue();
    assertThat(lock.isLocked()).isFalse();
  }

  private Optional<AwsRequestOverrideConfiguration> limits(long left) {
    Deadline deadline = Deadline.in(Duration.ofMillis(left), clock);
    GetItemRequest request = Within.of(deadline, GetItemRequest.builder()).build();
    Optional<? extends RequestOverrideConfiguration> limits = request.overrideConfiguration();
    return limits.map(AwsRequestOverrideConfiguration.class::cast);
  }
}
