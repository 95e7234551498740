package de.immobridge.telemetry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.immobridge.CapturedLogs;
import de.immobridge.onoffice.CustomerWebId;
import de.immobridge.onoffice.User;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A daemon on this machine hears what X-Ray's would. */
class TraceTest {
  private static final String ROOT = "1-67891233-abcdef012345678912345678";
  private static final String PARENT = "53995c3f42cd8ad8";
  private static final String SAMPLED = "Root=" + ROOT + ";Parent=" + PARENT + ";Sampled=1";
  private static final User ANNA = new User(new CustomerWebId("agency-1"), "17");

  private DatagramSocket daemon;

  @BeforeEach
  void listen() throws IOException {
    daemon = new DatagramSocket(0, InetAddress.getLoopbackAddress());
  }

  @AfterEach
  void close() {
    daemon.close();
  }

  @Test
  void aSampledCallTellsWhoseItWas() throws IOException {
    try (var _ = telemetry().begin(TestContext.traced(SAMPLED), "request-1", "GET /service")) {
      telemetry().who(ANNA);
      telemetry().service("expose");
    }

    JsonNode segment = heard();
    assertThat(segment.path("trace_id").asText()).isEqualTo(ROOT);
    assertThat(segment.path("parent_id").asText()).isEqualTo(PARENT);
    assertThat(segment.path("type").asText()).isEqualTo("subsegment");
    assertThat(segment.path("id").asText()).isEqualTo("3d2b1c0a9f8e4d7c");
    assertThat(segment.path("end_time").asDouble())
        .isGreaterThanOrEqualTo(segment.path("start_time").asDouble())
        .isCloseTo(System.currentTimeMillis() / 1000.0, within(60.0));
    JsonNode annotations = segment.path("annotations");
    assertThat(annotations.path("customer").asText()).isEqualTo("agency-1");
    assertThat(annotations.path("user").asText()).isEqualTo("17");
    assertThat(annotations.path("provider_service").asText()).isEqualTo("expose");
    assertThat(annotations.path("correlation_id").asText()).isEqualTo("request-1");
    assertThat(annotations.path("route").asText()).isEqualTo("GET /service");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Sampled=1",
        "Root=" + ROOT + ";Parent=" + PARENT + ";Sampled=0",
        "Root=" + ROOT + ";Sampled=1"
      })
  void aCallWithoutATraceTellsNothing(String header) throws IOException {
    try (var _ = telemetry().begin(TestContext.traced(header), "request-1", "GET /service")) {
      telemetry().who(ANNA);
    }

    daemon.setSoTimeout(1);
    assertThat(silent()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"nobody.invalid:2000", "no address at all", "127.0.0.1"})
  void aDaemonThatCannotBeReachedStopsNoCall(String address) {
    var telemetry = new Telemetry("Test", Optional.of(address));
    try (var logs = new CapturedLogs()) {
      try (var _ = telemetry.begin(TestContext.traced(SAMPLED), "request-1", "GET /service")) {
        telemetry.who(ANNA);
      }
      assertThat(logs.text()).contains("X-Ray was not told");
    }
  }

  /** X-Ray takes seconds with a fraction: seven thousandths are not seven tenths. */
  @Test
  void timesAreSecondsWithThreeDigits() {
    String segment =
        new Trace(ROOT, PARENT).segment("r", 1_700_000_000_007L, 1_700_000_001_120L, Map.of());

    assertThat(segment)
        .contains("\"start_time\":1700000000.007,", "\"end_time\":1700000001.120,")
        .contains("\"name\":\"immobridge\"");
  }

  /** X-Ray drops a segment whose id is not sixteen digits. */
  @ParameterizedTest
  @CsvSource({
    "0123-456789abcdef, 0123456789abcdef",
    "0123456789abcde, 0000000000000000",
    "'', 0000000000000000"
  })
  void anIdHasSixteenDigitsWhateverTheRequestsIs(String requestId, String id) {
    assertThat(new Trace(ROOT, PARENT).segment(requestId, 0, 0, Map.of()))
        .contains("\"id\":\"" + id + "\"");
  }

  private Telemetry telemetry() {
    return new Telemetry("Test", Optional.of("127.0.0.1:" + daemon.getLocalPort()));
  }

  /** Header and segment stand on a line each. */
  private JsonNode heard() throws IOException {
    daemon.setSoTimeout(10_000);
    var packet = new DatagramPacket(new byte[4096], 4096);
    daemon.receive(packet);
    String[] lines = new String(packet.getData(), 0, packet.getLength(), UTF_8).split("\n", 2);
    var json = new ObjectMapper();
    assertThat(json.readTree(lines[0]))
        .isEqualTo(json.readTree("{\"format\":\"json\",\"version\":1}"));
    return json.readTree(lines[1]);
  }

  private boolean silent() throws IOException {
    try {
      daemon.receive(new DatagramPacket(new byte[1], 1));
      return false;
    } catch (SocketTimeoutException nothingCame) {
      return true;
    }
  }
}
