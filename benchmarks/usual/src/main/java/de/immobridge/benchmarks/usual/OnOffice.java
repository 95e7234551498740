package de.immobridge.benchmarks.usual;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The onOffice API. */
final class OnOffice {
  static final List<String> FIELDS =
      List.of("objekttitel", "objektbeschreibung", "lage", "ausstatt_beschr", "sonstige_angaben");
  private static final Logger LOG = LoggerFactory.getLogger(OnOffice.class);
  private static final String PREFIX = "urn:onoffice-de-ns:smart:2.5:smartml:action:";

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(2))
          .build();
  private final ObjectMapper json;
  private final URI address;
  private final Clock clock;

  OnOffice(ObjectMapper json, URI base, Clock clock) {
    this.json = json;
    this.address = base.resolve("/api/stable/api.php");
    this.clock = clock;
  }

  /** Who asks. */
  record Caller(String token, String key, String claim) {}

  /** An action to be sent. */
  record Action(String verb, String estate, Map<String, Object> parameters) {}

  static Action read(String estate, String language) {
    return new Action(
        "read",
        estate,
        Map.of(
            "data",
            FIELDS,
            "estatelanguage",
            language,
            "addestatelanguage",
            true,
            "addMainLangId",
            true));
  }

  static Action modify(String estate, String language, Map<String, String> fields) {
    return new Action("modify", estate, Map.of("data", fields, "estatelanguage", language));
  }

  /** The results, in order. */
  JsonNode send(Caller caller, Action... actions) throws IOException, InterruptedException {
    ObjectNode body = json.createObjectNode();
    body.put("token", caller.token());
    var list = body.putObject("request").putArray("actions");
    long now = clock.instant().getEpochSecond();
    for (int i = 0; i < actions.length; i++) {
      ObjectNode node = list.addObject();
      String id = PREFIX + actions[i].verb();
      node.put("actionid", id);
      node.put("resourceid", actions[i].estate());
      node.put("resourcetype", "estate");
      node.put("identifier", Integer.toString(i + 1));
      node.put("timestamp", now);
      node.put("hmac", Signatures.action(caller.key(), now + caller.token() + "estate" + id));
      node.put("hmac_version", "2");
      ObjectNode parameters = json.valueToTree(actions[i].parameters());
      node.set("parameters", parameters.put("extendedclaim", caller.claim()));
    }
    HttpResponse<byte[]> answer =
        http.send(
            HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(7))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(body)))
                .build(),
            HttpResponse.BodyHandlers.ofByteArray());
    LOG.info("onOffice answered {} to {} actions", answer.statusCode(), actions.length);
    JsonNode results = json.readTree(answer.body()).path("response").path("results");
    for (JsonNode result : results) {
      if (result.path("status").path("errorcode").asInt() != 0) {
        throw new IOException("onOffice refused: " + result.path("status"));
      }
    }
    return results;
  }

  static JsonNode elements(JsonNode result) {
    return result.path("data").path("records").path(0).path("elements");
  }
}
