package de.immobridge.onoffice;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.immobridge.onoffice.ErrorCode.Remedy;
import de.immobridge.onoffice.ErrorCode.Repeat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What the codes of the API mean in this deployment. The vendor has not published which of them a
 * blocked provider or an old claim gives, so operators can change it (reference N.7).
 *
 * @param suspendOn codes after which only another unlock helps (reference L)
 * @param newClaimOn codes after which only the claim of a new service call helps (reference E)
 */
public record ErrorCodes(Set<Integer> suspendOn, Set<Integer> newClaimOn) {

  /** What is likely, going by the words of the codes. */
  public static final ErrorCodes DEFAULT =
      new ErrorCodes(
          Set.of(22, 40, 42, 43, 45, 47, 48, 49, 104, 137, 153, 286), Set.of(193, 201, 248));

  public ErrorCodes {
    suspendOn = Set.copyOf(suspendOn);
    newClaimOn = Set.copyOf(newClaimOn);
  }

  /** These lists; an empty one stands for the default. */
  public static ErrorCodes orDefault(Set<Integer> suspendOn, Set<Integer> newClaimOn) {
    return new ErrorCodes(
        suspendOn.isEmpty() ? DEFAULT.suspendOn : suspendOn,
        newClaimOn.isEmpty() ? DEFAULT.newClaimOn : newClaimOn);
  }

  /** An onOffice code; one that nobody knows keeps its number and is not repeated. */
  public ErrorCode of(int number) {
    Row row = Known.ROWS.getOrDefault(number, Row.UNKNOWN);
    return new ErrorCode(number, row.kind, row.repeat, remedy(number, row.kind), row.meaning);
  }

  private Remedy remedy(int number, String kind) {
    if (suspendOn.contains(number)) {
      return Remedy.UNLOCK_AGAIN;
    }
    if (newClaimOn.contains(number)) {
      return Remedy.OPEN_AGAIN;
    }
    return kind.equals("PERM") || kind.equals("NOTFOUND") ? Remedy.MORE_RIGHTS : Remedy.NONE;
  }

  private record Row(String kind, Repeat repeat, String meaning) {
    static final Row UNKNOWN = new Row("UNKNOWN", Repeat.NO, "a code that is not in the list");
  }

  /** Loaded when the first error arrives, so that calls that succeed do not pay for it. */
  private static final class Known {
    static final Map<Integer, Row> ROWS = load();

    private static Map<Integer, Row> load() {
      var rows = new HashMap<Integer, Row>(512);
      try (var file = ErrorCodes.class.getResourceAsStream("error-codes.txt")) {
        String text = new String(Objects.requireNonNull(file).readAllBytes(), UTF_8);
        for (String line : text.split("\n")) {
          if (!line.startsWith("#")) {
            String[] columns = line.split(" ", 4);
            rows.put(
                Integer.valueOf(columns[0]), new Row(columns[1], repeat(columns[2]), columns[3]));
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return rows;
    }

    private static Repeat repeat(String word) {
      return switch (word) {
        case "no", "new-claim", "re-activate" -> Repeat.NO;
        case "fresh-ts" -> Repeat.FRESH_TIMESTAMP;
        case "backoff" -> Repeat.BACKOFF;
        case "maybe" -> Repeat.READS_ONCE;
        default -> throw new IllegalStateException("unknown repeat word " + word);
      };
    }
  }
}
