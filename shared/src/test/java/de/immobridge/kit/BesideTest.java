package de.immobridge.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Work beside other work: either half may fail, and nothing runs on behind an answer. */
class BesideTest {

  @Test
  void itsResultIsWhatCameOfIt() throws Exception {
    try (var beside = Beside.start(() -> "done")) {
      assertThat(beside.result()).isEqualTo("done");
    }
  }

  @Test
  void whatItThrewReachesWhoeverAsksForTheResult() {
    try (var beside = Beside.start(BesideTest::fail)) {
      assertThatThrownBy(beside::result).isInstanceOf(IOException.class).hasMessage("its own");
    }
    try (var beside =
        Beside.start(
            () -> {
              throw new StackOverflowError();
            })) {
      assertThatThrownBy(beside::result)
          .isInstanceOf(ExecutionException.class)
          .hasCauseInstanceOf(StackOverflowError.class);
    }
  }

  @Test
  void whereTheOtherHalfFailsItsFailureIsTheOneThatIsTold() {
    assertThatThrownBy(
            () -> {
              try (var _ = Beside.start(BesideTest::fail)) {
                throw new IllegalStateException("the other half");
              }
            })
        .hasMessage("the other half")
        .hasNoSuppressedExceptions();
  }

  @Test
  void closingWaitsForItsEnd() {
    var closing = new CountDownLatch(1);
    var ended = new AtomicBoolean();
    try (var _ =
        Beside.start(
            () -> {
              closing.await();
              ended.set(true);
              return "";
            })) {
      closing.countDown();
    }
    assertThat(ended).isTrue();
  }

  private static String fail() throws IOException {
    throw new IOException("its own");
  }
}
