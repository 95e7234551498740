package de.immobridge.marketplace;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.immobridge.Vectors;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every entry of the reference's signature vectors, the near misses too (reference C.5). */
class UrlVectorsTest {
  private static final List<SignatureForm> ALL_FOUR =
      List.of(SignatureForm.A, SignatureForm.B, SignatureForm.C, SignatureForm.D);

  /** What a negative entry must be refused for. Everything not named here is a wrong signature. */
  private static final Map<String, Refusal> REASONS =
      Map.of(
          "neg-missing-signature", Refusal.SIGNATURE_MISSING,
          "neg-duplicate-parameter", Refusal.DUPLICATE_PARAMETER);

  static Stream<Arguments> valid() {
    return Vectors.of("url-signature")
        .filter(vector -> vector.path("expected").asText().equals("valid"))
        .map(UrlVectorsTest::named);
  }

  static Stream<Arguments> negative() {
    return Vectors.of("url-signature")
        .filter(vector -> !vector.path("expected").asText().equals("valid"))
        .map(UrlVectorsTest::named);
  }

  private static Arguments named(JsonNode vector) {
    return Arguments.argumentSet(vector.path("id").asText(), vector);
  }

  @ParameterizedTest
  @MethodSource("valid")
  void validVectorsAreAcceptedUnderFormA(JsonNode vector) {
    var verdict = check(vector, List.of(SignatureForm.A), vector.path("signature").asText());

    assertThat(verdict).isInstanceOf(UrlCheck.Verdict.Verified.class);
    var verified = (UrlCheck.Verdict.Verified) verdict;
    assertThat(verified.form()).isEqualTo(SignatureForm.A);
    assertThat(verified.signedAt()).isEqualTo(timestamp(vector));
    assertThat(verified.parameters().texts()).containsAllEntriesOf(plain(vector));
  }

  @ParameterizedTest
  @MethodSource("valid")
  void theSignedTextIsTheVectorsToTheByte(JsonNode vector) {
    for (SignatureForm form : ALL_FOUR) {
      URI url = URI.create(vector.path("url").asText());
      var parameters =
          ((Parameters.Reading.Understood) Parameters.read(url.getRawQuery())).parameters();
      var signed = new SignedUrl(base(url), url.getRawPath(), url.getRawQuery(), parameters);

      assertThat(form.text(signed)).as(form.name()).isEqualTo(canonical(vector, form));
    }
  }

  @ParameterizedTest
  @MethodSource("negative")
  void negativeVectorsAreRefusedForTheirOwnReasonWhateverFormsAreOn(JsonNode vector) {
    Refusal reason = REASONS.getOrDefault(vector.path("id").asText(), Refusal.SIGNATURE_WRONG);

    for (List<SignatureForm> forms : List.of(List.of(SignatureForm.A), ALL_FOUR)) {
      assertThat(check(vector, forms, vector.path("signature").asText()))
          .isEqualTo(new UrlCheck.Verdict.Refused(reason));
    }
  }

  @ParameterizedTest
  @MethodSource("valid")
  void eachFormAloneAcceptsExactlyItsOwnSignature(JsonNode vector) {
    for (SignatureForm on : ALL_FOUR) {
      for (SignatureForm signedAs : ALL_FOUR) {
        String signature = signature(vector, signedAs);
        boolean same = signature.equals(signature(vector, on));

        assertThat(check(vector, List.of(on), signature))
            .as("signed as %s, only %s is on", signedAs, on)
            .isEqualTo(same ? verified(vector, on) : REFUSED);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("valid")
  void nearMissFormsAreRefusedByTheDefault(JsonNode vector) {
    for (SignatureForm signedAs : List.of(SignatureForm.C, SignatureForm.D)) {
      String signature = signature(vector, signedAs);
      boolean accident =
          signature.equals(signature(vector, SignatureForm.A))
              || signature.equals(signature(vector, SignatureForm.B));

      assertThat(check(vector, UrlSigner.FORMS, signature) instanceof UrlCheck.Verdict.Verified)
          .as("signed as %s", signedAs)
          .isEqualTo(accident);
    }
  }

  @ParameterizedTest
  @MethodSource("valid")
  void theFirstFormThatMatchesIsReported(JsonNode vector) {
    for (SignatureForm signedAs : ALL_FOUR) {
      String signature = signature(vector, signedAs);
      SignatureForm first =
          ALL_FOUR.stream()
              .filter(form -> signature.equals(signature(vector, form)))
              .findFirst()
              .orElseThrow();

      assertThat(check(vector, ALL_FOUR, signature)).isEqualTo(verified(vector, first));
    }
  }

  private static final UrlCheck.Verdict REFUSED =
      new UrlCheck.Verdict.Refused(Refusal.SIGNATURE_WRONG);

  private static UrlCheck.Verdict verified(JsonNode vector, SignatureForm form) {
    var asA = check(vector, List.of(SignatureForm.A), signature(vector, SignatureForm.A));
    var verified = (UrlCheck.Verdict.Verified) asA;
    var parameters = verified.parameters();
    var texts = new LinkedHashMap<>(parameters.texts());
    texts.put("signature", signature(vector, form));
    return new UrlCheck.Verdict.Verified(
        form, new Parameters(texts, parameters.lists()), verified.signedAt());
  }

  private static UrlCheck.Verdict check(
      JsonNode vector, List<SignatureForm> forms, String signature) {
    URI url = URI.create(vector.path("url").asText());
    String query =
        url.getRawQuery()
            .replaceAll(
                "&signature=[0-9a-f]*", signature.isEmpty() ? "" : "&signature=" + signature);
    return new UrlCheck(
            _ -> new ProviderSecrets(List.of(vector.path("secret").asText())),
            forms,
            UrlSigner.MAX_AGE,
            UrlSigner.MAX_AHEAD,
            Clock.fixed(timestamp(vector), ZoneOffset.UTC))
        .check(base(url), url.getRawPath(), query, UrlSigner.DEADLINE);
  }

  private static Instant timestamp(JsonNode vector) {
    String url = vector.path("url").asText();
    return Instant.ofEpochSecond(
        Long.parseLong(url.replaceAll(".*[?&]timestamp=([0-9]+).*", "$1")));
  }

  private static URI base(URI url) {
    return URI.create(url.getScheme() + "://" + url.getRawAuthority());
  }

  private static String signature(JsonNode vector, SignatureForm form) {
    return form == SignatureForm.A
        ? vector.path("signature").asText()
        : other(vector, form).path("signature").asText();
  }

  private static String canonical(JsonNode vector, SignatureForm form) {
    return form == SignatureForm.A
        ? vector.path("canonical").asText()
        : other(vector, form).path("canonical").asText();
  }

  private static JsonNode other(JsonNode vector, SignatureForm form) {
    String name =
        switch (form) {
          case B -> "B-raw-sorted";
          case C -> "C-rfc3986";
          case D -> "D-with-port";
          case A, A_ANY_CASE -> throw new AssertionError(form);
        };
    return vector.path("otherForms").path(name);
  }

  private static Map<String, String> plain(JsonNode vector) {
    var plain = new LinkedHashMap<String, String>();
    vector
        .path("decodedParameters")
        .properties()
        .forEach(
            each -> {
              if (each.getValue().isTextual() && !each.getKey().contains("[")) {
                plain.put(each.getKey(), each.getValue().textValue());
              }
            });
    return plain;
  }
}
