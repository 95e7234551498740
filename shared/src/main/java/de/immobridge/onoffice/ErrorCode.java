package de.immobridge.onoffice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * An {@code errorcode} of the API with what follows from it (reference F.7).
 *
 * @param kind the group it belongs to, for example AUTH, CLAIM or FIELD
 * @param meaning in our words; never the text onOffice sent, which may carry values
 */
public record ErrorCode(int number, String kind, Repeat repeat, String meaning) {

  /** Whether the same action may be sent again. */
  public enum Repeat {
    /** Only after changing something. */
    NO,
    /** Once, with a new timestamp. */
    FRESH_TIMESTAMP,
    /** Reads and idempotent writes, a few times. */
    BACKOFF,
    /** Reads, once. */
    READS_ONCE,
    /** Only with the claim of the user's next service call. */
    NEW_CLAIM,
    /** Only after the customer's administrator has unlocked the provider again. */
    NEW_UNLOCK
  }

  /** Whether something broke on the server, so that a write may have been carried out in part. */
  public boolean serverFault() {
    return repeat == Repeat.BACKOFF || repeat == Repeat.READS_ONCE;
  }

  /** An onOffice code; one that is not in the list keeps its number and is not repeated. */
  public static ErrorCode of(int number) {
    ErrorCode known = Known.CODES.get(number);
    return known == null
        ? new ErrorCode(number, "UNKNOWN", Repeat.NO, "a code that is not in the list")
        : known;
  }

  /** Loaded when the first error arrives, so that calls that succeed do not pay for it. */
  private static final class Known {
    static final Map<Integer, ErrorCode> CODES = load();

    private static Map<Integer, ErrorCode> load() {
      try (var file = ErrorCode.class.getResourceAsStream("error-codes.json")) {
        var codes = new HashMap<Integer, ErrorCode>();
        for (JsonNode entry :
            new ObjectMapper().readTree(Objects.requireNonNull(file)).get("codes")) {
          int number = entry.get("code").intValue();
          codes.put(
              number,
              new ErrorCode(
                  number,
                  entry.get("class").textValue(),
                  repeat(entry.get("retry").textValue()),
                  entry.get("meaning").textValue()));
        }
        return Map.copyOf(codes);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static Repeat repeat(String word) {
      return switch (word.toLowerCase(Locale.ROOT)) {
        case "no" -> Repeat.NO;
        case "fresh-ts" -> Repeat.FRESH_TIMESTAMP;
        case "backoff" -> Repeat.BACKOFF;
        case "maybe" -> Repeat.READS_ONCE;
        case "new-claim" -> Repeat.NEW_CLAIM;
        case "re-activate" -> Repeat.NEW_UNLOCK;
        default -> throw new IllegalStateException("unknown retry word " + word);
      };
    }
  }
}
