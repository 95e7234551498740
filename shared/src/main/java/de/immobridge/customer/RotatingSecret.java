package de.immobridge.customer;

import de.immobridge.onoffice.Deadline;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueRequest;

/**
 * A secret of Secrets Manager that may be replaced while we run. It is never asked for before the
 * first call: what is read then would live on in a snapshot. While it cannot be had, or what is
 * there cannot be understood, the last good one is used. Thread-safe.
 *
 * @param <T> what the secret's text is read into
 */
public final class RotatingSecret<T> {
  private static final Logger LOG = LoggerFactory.getLogger(RotatingSecret.class);

  /** How long one is used before it is asked for again. */
  static final Duration FRESH = Duration.ofMinutes(5);

  /** After a failure, so that not every call waits for a service that is away. */
  static final Duration PAUSE = Duration.ofSeconds(30);

  /** How long a call waits for a newer one when it could do with the last. */
  static final Duration PATIENCE = Duration.ofSeconds(1);

  private final Supplier<SecretsManagerClient> client;
  private final String id;
  private final Function<String, T> reader;
  private final Clock clock;
  private final ReentrantLock oneAsks = new ReentrantLock();
  private volatile @Nullable Good<T> good;

  private record Good<T>(T value, Instant askAgain) {}

  /**
   * The secret of this id.
   *
   * @param reader understands the secret's text; throws {@link IllegalArgumentException} if it is
   *     none
   */
  public RotatingSecret(
      Supplier<SecretsManagerClient> client, String id, Function<String, T> reader, Clock clock) {
    this.client = client;
    this.id = id;
    this.reader = reader;
    this.clock = clock;
  }

  /** The secret as it was within the last minutes, or the last that could be had. */
  public T get(Deadline deadline) {
    Good<T> last = good;
    if (last == null) {
      return first(deadline);
    }
    if (!clock.instant().isBefore(last.askAgain()) && !deadline.over() && oneAsks.tryLock()) {
      try {
        return renewed(last, deadline);
      } finally {
        oneAsks.unlock();
      }
    }
    return last.value();
  }

  private T first(Deadline deadline) {
    Within.lock(oneAsks, deadline);
    try {
      Good<T> meanwhile = good;
      return meanwhile != null ? meanwhile.value() : ask(deadline);
    } finally {
      oneAsks.unlock();
    }
  }

  private T renewed(Good<T> last, Deadline deadline) {
    try {
      return ask(deadline.within(PATIENCE));
    } catch (SdkException | OutOfTimeException e) {
      LOG.warn("the last secret {} stays in use: {}", id, e.getMessage());
    } catch (IllegalArgumentException e) {
      LOG.error("the last secret {} stays in use: the new one is not understood", id);
    }
    good = new Good<>(last.value(), clock.instant().plus(PAUSE));
    return last.value();
  }

  private T ask(Deadline deadline) {
    String text =
        client
            .get()
            .getSecretValue(
                Within.of(deadline, GetSecretValueRequest.builder()).secretId(id).build())
            .secretString();
    if (text == null) {
      throw new IllegalArgumentException("the secret " + id + " has no text");
    }
    T value = reader.apply(text);
    good = new Good<>(value, clock.instant().plus(FRESH));
    return value;
  }
}
