package de.immobridge.onoffice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.immobridge.Vectors;
import java.util.Map;
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
          "new-claim", ErrorCode.Repeat.NEW_CLAIM,
          "re-activate", ErrorCode.Repeat.NEW_UNLOCK);

  static Stream<JsonNode> codes() {
    return StreamSupport.stream(Vectors.file("error-codes").path("codes").spliterator(), false);
  }

  @ParameterizedTest
  @MethodSource("codes")
  void everyCodeOfTheListIsKnown(JsonNode entry) {
    ErrorCode code = ErrorCode.of(entry.path("code").asInt());

    assertThat(code)
        .isEqualTo(
            new ErrorCode(
                entry.path("code").asInt(),
                entry.path("class").asText(),
                WORDS.getOrDefault(entry.path("retry").asText(), ErrorCode.Repeat.NO),
                entry.path("meaning").asText()));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 305, 12_345, 999_999_999, -1})
  void anUnknownCodeKeepsItsNumberAndIsNotRepeated(int number) {
    ErrorCode code = ErrorCode.of(number);

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
    assertThat(ErrorCode.of(number).serverFault()).isEqualTo(serverFault);
  }

  @Test
  void theListIsNotEmpty() {
    assertThat(codes().count()).isGreaterThan(280);
  }
}
