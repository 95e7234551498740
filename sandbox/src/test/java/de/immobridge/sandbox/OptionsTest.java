package de.immobridge.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

  @Test
  void withoutArgumentsEverythingStartsOnLoopbackAndPort8080() {
    Options options = Options.of();

    assertThat(options.part()).isEqualTo(Options.Part.ALL);
    assertThat(options.bind()).isEqualTo("127.0.0.1");
    assertThat(options.port()).isEqualTo(8080);
    assertThat(options.dynamoDbPort()).isZero();
    assertThat(options.providerSecret()).isEmpty();
  }

  @Test
  void aProviderElsewhereIsNamedByOneAddressOrByTwo() {
    assertThat(Options.of("--only", "simulator", "--provider", "http://p:3000/").provider())
        .contains(new Options.ProviderAddress("http://p:3000/unlock", "http://p:3000/service"));
    assertThat(
            Options.of(
                    "--only",
                    "simulator",
                    "--unlock-url",
                    "http://p/a?b=c",
                    "--service-url",
                    "http://p/s")
                .provider())
        .contains(new Options.ProviderAddress("http://p/a?b=c", "http://p/s"));
  }

  @Test
  void knobsAndSettingsAreNamedPairs() {
    Options options =
        Options.of("--knob", "api.latency=1s", "--setting", "API_VERSION=latest", "--port", "0");

    assertThat(options.knobs()).containsEntry("api.latency", "1s");
    assertThat(options.settings()).containsEntry("API_VERSION", "latest");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--what",
        "--port",
        "--port x",
        "--port 70000",
        "--dynamodb-port x",
        "--only half",
        "--only simulator",
        "--only provider",
        "--provider http://p",
        "--api http://a",
        "--only provider --api nonsense",
        "--only provider --api http://a/api/stable/api.php",
        "--only simulator --unlock-url http://p",
        "--knob novalue",
        "--setting =x"
      })
  void whatCannotBeFollowedIsSaidInASentence(String line) {
    assertThatExceptionOfType(Options.UsageException.class)
        .isThrownBy(() -> Options.of(line.split(" ")))
        .withMessageEndingWith(".");
  }
}
