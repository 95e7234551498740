package de.immobridge.onoffice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.immobridge.Vectors;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorCodeTest {
  private static final Map<String, ErrorCode.Repeat> WORDS =
      Map.of(
          "no", ErrorCode.Repeat.NO,
          "fresh-ts", ErrorCode.Repeat.FRESH_TIMESTAMP,
          "backoff", ErrorCode.Repeat.BACKOFF,
          "maybe", ErrorCode.Repeat.READS_ONCE,
          "new-claim", ErrorCode.Repeat.NO,
          "re-activate", ErrorCode.Repeat.NO);

  static Stream<JsonNode> codes() {
    return StreamSupport.stream(Vectors.file("error-codes").path("codes").spliterator(), false);
  }

  @ParameterizedTest
  @MethodSource("codes")
  void everyCodeOfTheListIsKnown(JsonNode entry) {
    ErrorCode code = ErrorCodes.DEFAULT.of(entry.path("code").asInt());

    assertThat(code)
        .isEqualTo(
            new ErrorCode(
                entry.path("code").asInt(),
                entry.path("class").asText(),
                Objects.requireNonNull(WORDS.get(entry.path("retry").asText())),
                code.remedy(),
                entry.path("meaning").asText()));
  }

  @ParameterizedTest
  @CsvSource({
    "22, UNLOCK_AGAIN",
    "42, UNLOCK_AGAIN",
    "137, UNLOCK_AGAIN",
    "286, UNLOCK_AGAIN",
    "193, OPEN_AGAIN",
    "201, OPEN_AGAIN",
    "248, OPEN_AGAIN",
    "80, MORE_RIGHTS",
    "262, MORE_RIGHTS",
    "77, NONE",
    "1, NONE",
    "12345, NONE"
  })
  void everyCodeSaysWhatHelps(int number, ErrorCode.Remedy remedy) {
    assertThat(ErrorCodes.DEFAULT.of(number).remedy()).isEqualTo(remedy);
  }

  @Test
  void operatorsSayWhatABlockedProviderAndAnOldClaimGive() {
    var codes = ErrorCodes.orDefault(Set.of(77, 12_345), Set.of(1));

    assertThat(List.of(77, 12_345, 1, 22, 193).stream().map(each -> codes.of(each).remedy()))
        .containsExactly(
            ErrorCode.Remedy.UNLOCK_AGAIN,
            ErrorCode.Remedy.UNLOCK_AGAIN,
            ErrorCode.Remedy.OPEN_AGAIN,
            ErrorCode.Remedy.NONE,
            ErrorCode.Remedy.NONE);
    assertThat(codes.of(1).serverFault()).as("a write may still have been done").isTrue();
    assertThat(ErrorCodes.orDefault(Set.of(), Set.of())).isEqualTo(ErrorCodes.DEFAULT);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 305, 12_345, 999_999_999, -1})
  void anUnknownCodeKeepsItsNumberAndIsNotRepeated(int number) {
    ErrorCode code = ErrorCodes.DEFAULT.of(number);

    assertThat(code.number()).isEqualTo(number);
    assertThat(code.repeat()).isEqualTo(ErrorCode.Repeat.NO);
    assertThat(code.serverFault()).isFalse();
    assertThat(code.meaning()).isNotBlank();
  }

  @ParameterizedTest
  @CsvSource({
    "1, true",
    "88, true",
    "175, true",
    "303, true",
    "136, false",
    "137, false",
    "193, false",
    "262, false",
    "77, false"
  })
  void tellsWhereAWriteMayHaveBeenCarriedOutInPart(int number, boolean serverFault) {
    assertThat(ErrorCodes.DEFAULT.of(number).serverFault()).isEqualTo(serverFault);
  }

  @Test
  void theListIsNotEmpty() {
    assertThat(codes().count()).isGreaterThan(280);
  }

  /** Where the same code means something else, only the remedy does. */
  @Test
  void aCodeMayBeMendedInAnotherWay() {
    ErrorCode code = ErrorCodes.DEFAULT.of(137);

    ErrorCode other = code.mendedBy(ErrorCode.Remedy.UNLOCK);

    assertThat(other.remedy()).isEqualTo(ErrorCode.Remedy.UNLOCK);
    assertThat(other.mendedBy(code.remedy())).isEqualTo(code);
  }
}
