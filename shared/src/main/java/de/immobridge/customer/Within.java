package de.immobridge.customer;

import de.immobridge.onoffice.Deadline;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;

/** Keeps what waits for AWS within the deadline. */
final class Within {
  /** The SDK counts in milliseconds and takes none for no limit. */
  private static final Duration SHORTEST = Duration.ofMillis(1);

  private Within() {}

  /**
   * The request, with limits of its own if the deadline is nearer than those of {@link AwsClients}.
   *
   * @throws OutOfTimeException if nothing may be begun any more
   */
  static <B extends AwsRequest.Builder> B of(Deadline deadline, B request) {
    Duration left = left(deadline);
    if (left.compareTo(AwsClients.CALL) < 0) {
      request.overrideConfiguration(
          AwsRequestOverrideConfiguration.builder()
              .apiCallTimeout(left)
              .apiCallAttemptTimeout(
                  left.compareTo(AwsClients.ATTEMPT) < 0 ? left : AwsClients.ATTEMPT)
              .build());
    }
    return request;
  }

  /**
   * Takes the lock.
   *
   * @throws OutOfTimeException if it was not free in time
   */
  static void lock(Lock lock, Deadline deadline) {
    try {
      if (!lock.tryLock(left(deadline).toMillis(), TimeUnit.MILLISECONDS)) {
        throw new OutOfTimeException();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new OutOfTimeException();
    }
  }

  private static Duration left(Deadline deadline) {
    Duration left = deadline.left();
    if (left.compareTo(SHORTEST) < 0) {
      throw new OutOfTimeException();
    }
    return left;
  }
}
