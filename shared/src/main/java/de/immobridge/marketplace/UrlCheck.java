package de.immobridge.marketplace;

import de.immobridge.basics.Digits;
import de.immobridge.onoffice.Deadline;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/**
 * Proves that a call comes from onOffice, and lately (reference C). Thread-safe.
 *
 * @param secrets may have to be fetched, until the deadline
 * @param maxAge how old a call may be; a reload of the same page within it is no new login
 * @param maxAhead how far its timestamp may lie in our future
 */
public record UrlCheck(
    Function<Deadline, ProviderSecrets> secrets,
    List<SignatureForm> forms,
    Duration maxAge,
    Duration maxAhead,
    Clock clock) {

  public UrlCheck {
    forms = List.copyOf(forms);
  }

  /** What the check found. */
  public sealed interface Verdict {
    /**
     * The call is onOffice's.
     *
     * @param form which form matched; anything but A is worth a look
     */
    record Verified(SignatureForm form, Parameters parameters, Instant signedAt)
        implements Verdict {}

    /** The call is not accepted. */
    record Refused(Refusal reason) implements Verdict {}
  }

  /**
   * Checks one call.
   *
   * @param base our public scheme and host; a path in it is put before the call's own unless that
   *     already begins with it
   * @param rawPath the path as called, undecoded
   * @param rawQuery the query as called, undecoded
   */
  public Verdict check(URI base, String rawPath, String rawQuery, Deadline deadline) {
    return switch (Parameters.read(rawQuery)) {
      case Parameters.Reading.Refused(Refusal reason) -> new Verdict.Refused(reason);
      case Parameters.Reading.Understood(Parameters parameters) ->
          check(new SignedUrl(base, path(base, rawPath), rawQuery, parameters), deadline);
    };
  }

  private Verdict check(SignedUrl url, Deadline deadline) {
    Parameters parameters = url.parameters();
    String signature = parameters.texts().get("signature");
    String timestamp = parameters.texts().get("timestamp");
    if (signature == null) {
      return refused(
          parameters, "signature", Refusal.SIGNATURE_IS_A_LIST, Refusal.SIGNATURE_MISSING);
    }
    if (signature.isEmpty()) {
      return new Verdict.Refused(Refusal.SIGNATURE_EMPTY);
    }
    if (timestamp == null) {
      return refused(
          parameters, "timestamp", Refusal.TIMESTAMP_IS_A_LIST, Refusal.TIMESTAMP_MISSING);
    }
    if (!Digits.only(timestamp, 11)) {
      return new Verdict.Refused(Refusal.TIMESTAMP_NOT_A_NUMBER);
    }
    Instant signedAt = Instant.ofEpochSecond(Long.parseLong(timestamp));
    ProviderSecrets known = secrets.apply(deadline);
    for (SignatureForm form : forms) {
      if (known.accept(form.text(url), signature)) {
        return inTime(new Verdict.Verified(form, parameters, signedAt));
      }
    }
    return new Verdict.Refused(Refusal.SIGNATURE_WRONG);
  }

  private Verdict inTime(Verdict.Verified verified) {
    Instant now = clock.instant();
    if (verified.signedAt().isBefore(now.minus(maxAge))) {
      return new Verdict.Refused(Refusal.TOO_OLD);
    }
    if (verified.signedAt().isAfter(now.plus(maxAhead))) {
      return new Verdict.Refused(Refusal.FROM_THE_FUTURE);
    }
    return verified;
  }

  private static Verdict refused(
      Parameters parameters, String name, Refusal ifList, Refusal ifMissing) {
    return new Verdict.Refused(parameters.lists().containsKey(name) ? ifList : ifMissing);
  }

  private static String path(URI base, String rawPath) {
    String prefix = base.getRawPath() == null ? "" : base.getRawPath();
    while (prefix.endsWith("/")) {
      prefix = prefix.substring(0, prefix.length() - 1);
    }
    boolean there = rawPath.equals(prefix) || rawPath.startsWith(prefix + "/");
    return there ? rawPath : prefix + rawPath;
  }
}
