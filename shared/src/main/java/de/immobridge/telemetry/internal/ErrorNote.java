package de.immobridge.telemetry.internal;

import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/**
 * What a log says of an exception, whoever logs it.
 *
 * @param name its type
 * @param message its words, if they may be told
 * @param place where it comes from
 * @param causes types of its causes, with their words where they may be told
 * @param aws what AWS says of itself, if it was AWS that refused
 */
public record ErrorNote(
    String name,
    Optional<String> message,
    String place,
    List<String> causes,
    Optional<AwsError> aws) {

  /** AWS's own words for an error, by which support finds it too. */
  public record AwsError(String code, String service, int status, String requestId) {
    private static Optional<AwsError> of(Throwable thrown) {
      if (!(thrown instanceof AwsServiceException refused)) {
        return Optional.empty();
      }
      AwsErrorDetails details = refused.awsErrorDetails();
      return Optional.of(
          new AwsError(
              details == null ? "" : known(details.errorCode()),
              details == null ? "" : known(details.serviceName()),
              refused.statusCode(),
              known(refused.requestId())));
    }

    private static String known(String text) {
      return text == null ? "" : text;
    }
  }

  /** What may be said of it. */
  public static ErrorNote of(Throwable thrown) {
    List<Throwable> chain = Chain.of(thrown);
    return new ErrorNote(
        thrown.getClass().getName(),
        Tellable.message(thrown),
        Place.of(thrown),
        chain.stream().skip(1).map(ErrorNote::inShort).toList(),
        chain.stream().map(AwsError::of).flatMap(Optional::stream).findFirst());
  }

  /** Whether a class of this name is the library's, and not a provider's. */
  public static boolean library(String className) {
    return Place.library(className);
  }

  private static String inShort(Throwable cause) {
    return cause.getClass().getName()
        + Tellable.message(cause).map(words -> ": " + words).orElse("");
  }

  /** Appends it as a JSON object. */
  StringBuilder append(StringBuilder json) {
    Quoted.append(Quoted.name(json.append('{'), "name"), name);
    message.ifPresent(words -> Quoted.append(Quoted.name(json, "message"), words));
    Quoted.append(Quoted.name(json, "place"), place);
    aws.ifPresent(
        error -> {
          Quoted.append(Quoted.name(json, "code"), error.code());
          Quoted.append(Quoted.name(json, "aws_service"), error.service());
          Quoted.name(json, "status").append(error.status());
          Quoted.append(Quoted.name(json, "aws_request_id"), error.requestId());
        });
    if (!causes.isEmpty()) {
      Quoted.name(json, "causes").append('[');
      for (int i = 0; i < causes.size(); i++) {
        Quoted.append(i == 0 ? json : json.append(','), causes.get(i));
      }
      json.append(']');
    }
    return json.append('}');
  }
}
