package de.immobridge.telemetry.internal;

import java.io.InterruptedIOException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Which exceptions may say in a log what they say. A message that quotes what was worked on may
 * hold a claim, a key or a customer's text, so a message is told only where it is known who wrote
 * it and of what (docs/decisions/0047):
 *
 * <ul>
 *   <li>made by the library, whose messages quote nothing;
 *   <li>AWS's, but for a <em>ValidationException</em>, which quotes values;
 *   <li>made by the JDK, of a type whose messages name classes, variables, hosts and numbers only.
 *       NumberFormatException, DateTimeParseException, IllegalArgumentException and their like
 *       quote their input.
 * </ul>
 *
 * <p>A provider's own exceptions are told by type and place: their words stand in their source.
 */
final class Tellable {
  private static final int LONGEST = 1000;
  private static final String VALIDATION = "ValidationException";

  private static final List<Class<? extends Throwable>> SPEAK_OF_NAMES_AND_NUMBERS =
      List.of(
          NullPointerException.class,
          ClassCastException.class,
          IndexOutOfBoundsException.class,
          ArithmeticException.class,
          NegativeArraySizeException.class,
          ArrayStoreException.class,
          UnsupportedOperationException.class,
          ConcurrentModificationException.class,
          InterruptedException.class,
          TimeoutException.class,
          InterruptedIOException.class,
          SocketException.class,
          UnknownHostException.class,
          HttpTimeoutException.class,
          SSLException.class,
          LinkageError.class,
          VirtualMachineError.class);

  private Tellable() {}

  /** The message, if it may be told. */
  static Optional<String> message(Throwable thrown) {
    String message = thrown.getMessage();
    if (message == null || !mayBeTold(thrown) || quotesItsCause(thrown, message)) {
      return Optional.empty();
    }
    return Optional.of(message.length() <= LONGEST ? message : message.substring(0, LONGEST));
  }

  private static boolean mayBeTold(Throwable thrown) {
    String type = thrown.getClass().getName();
    if (Place.library(type)) {
      return true;
    }
    if (thrown instanceof SdkException) {
      return !(thrown instanceof AwsServiceException service && validates(service));
    }
    if (!type.startsWith("java.") && !type.startsWith("javax.")) {
      return false;
    }
    StackTraceElement[] trace = thrown.getStackTrace();
    String maker = trace.length == 0 ? "" : trace[0].getClassName();
    return Place.library(maker)
        || (!Place.providers(maker)
            && SPEAK_OF_NAMES_AND_NUMBERS.stream().anyMatch(each -> each.isInstance(thrown)));
  }

  private static boolean validates(AwsServiceException service) {
    return service.awsErrorDetails() == null
        || VALIDATION.equals(service.awsErrorDetails().errorCode());
  }

  /** A wrapper repeats the words of what it wraps, so it may tell no more than that. */
  private static boolean quotesItsCause(Throwable thrown, String message) {
    for (Throwable cause : Chain.of(thrown)) {
      String words = cause.getMessage();
      if (cause != thrown
          && words != null
          && !words.isEmpty()
          && message.contains(words)
          && message(cause).isEmpty()) {
        return true;
      }
    }
    return false;
  }
}
