package de.immobridge.basics;

import static org.assertj.core.api.Assertions.assertThat;

import de.immobridge.TickingClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RememberedTest {
  private final TickingClock clock = new TickingClock(Instant.EPOCH);
  private final Remembered<String, Integer> remembered =
      new Remembered<>(clock, Duration.ofMinutes(10), 2);

  @Test
  void whatWasNotUsedForLongestGoesFirst() {
    remembered.put("a", 1);
    remembered.put("b", 2);
    assertThat(remembered.get("a")).contains(1);

    remembered.put("c", 3);

    assertThat(remembered.get("b")).isEmpty();
    assertThat(remembered.get("a")).contains(1);
    assertThat(remembered.get("c")).contains(3);
  }

  @Test
  void nothingIsBelievedForEver() {
    remembered.put("a", 1);
    clock.advance(Duration.ofMinutes(10).minusNanos(1));
    assertThat(remembered.get("a")).contains(1);

    clock.advance(Duration.ofNanos(1));
    assertThat(remembered.get("a")).isEmpty();
  }
}
