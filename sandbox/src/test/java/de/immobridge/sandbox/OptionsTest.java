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

  @Test
  void whatMayStandAloneTakesAValueTooButNoOption() {
    Options options = Options.of("--activated", "--debug", "6006", "--port", "0");

    assertThat(options.activated()).contains("");
    assertThat(options.code().debugPort()).hasValue(6006);
    assertThat(Options.of("--activated", "a-1").activated()).contains("a-1");
    assertThat(Options.of("--debug").code().debugPort()).hasValue(5005);
    assertThat(Options.of().code().oursInThisProcess()).isTrue();
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
        "--setting =x",
        "--provider-classes /no/such/folder",
        "--function service=a.B",
        "--function what=a.B --provider-classes /",
        "--build make",
        "--debug 70000",
        "--only simulator --provider http://p --watch",
        "--only provider --api http://a --activated"
      })
  void whatCannotBeFollowedIsSaidInASentence(String line) {
    assertThatExceptionOfType(Options.UsageException.class)
        .isThrownBy(() -> Options.of(line.split(" ")))
        .withMessageEndingWith(".");
  }
}
