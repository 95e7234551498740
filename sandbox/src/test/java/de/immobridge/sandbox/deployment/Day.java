package de.immobridge.sandbox.deployment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.immobridge.example.TextEditor;
import java.net.URLEncoder;
import java.util.Map;
import java.util.regex.Pattern;

/** A day in which everything happens that makes a function call somebody. */
final class Day {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String JSON = "application/json";
  private static final Map<String, ?> ADMINISTRATOR =
      Map.of("customerWebId", "hansekontor-4711", "userId", 17);
  private static final Map<String, ?> AT_THE_PROPERTY =
      Map.of("customerWebId", "hansekontor-4711", "userId", 17, "estateId", "1042");

  private static final String SERVICE = TextEditor.provider().services().getFirst().name();
  private static final String FIELD = TextEditor.provider().editable().getFirst();
  private static final String EDIT =
      "{\"fields\":{\"%1$s\":\"x\"},\"seen\":{\"%1$s\":\"y\"}}".formatted(FIELD);

  private Day() {}

  /** A service call before anybody has unlocked. */
  static void beginWithAServiceCall(Installation installation) throws Exception {
    page(installation);
    unlock(installation);
  }

  /** Unlocking, opening at once and with patience, editing, a message, two blocks by a customer. */
  static void live(Installation installation) throws Exception {
    assertThat(installation.call("GET", "/service", JSON, "", "")).contains("<html");
    unlock(installation);
    String session = open(installation);
    String property = "/properties/1042";
    assertThat(installation.call("GET", property, JSON, "", session)).contains("\"fields\"");
    assertThat(
            installation.call(
                "POST",
                "/service/message",
                JSON,
                "{\"onOfficeType\":\"onOffice.service.refreshParent\"}",
                session))
        .contains("signature");
    assertThat(
            installation.call(
                "POST", "/service/" + SERVICE + "/open", FORM, "session=" + session, ""))
        .contains("name=\"session\"");
    installation.control("block", Map.of("customerWebId", "hansekontor-4711"));
    assertThat(installation.call("PATCH", property, JSON, EDIT, session)).contains("suspended");
    unlock(installation);
    installation.control("block", Map.of("customerWebId", "hansekontor-4711"));
    page(installation);
  }

  static void unlock(Installation installation) throws Exception {
    JsonNode window = installation.control("activation", ADMINISTRATOR);
    String handle =
        found("name=\"handle\" value=\"([^\"]+)\"", installation.get(window.path("url").asText()));
    String form =
        "handle="
            + URLEncoder.encode(handle, UTF_8)
            + "&secret="
            + URLEncoder.encode(window.path("apiKey").asText(), UTF_8);
    assertThat(installation.call("POST", "/unlock", FORM, form, "")).isEqualTo("active");
  }

  static String open(Installation installation) throws Exception {
    return found("name=\"session\" content=\"([^\"]+)\"", page(installation));
  }

  /** The page of a property. */
  static String page(Installation installation) throws Exception {
    return installation.get(installation.control("service", AT_THE_PROPERTY).path("url").asText());
  }

  /** What the first group of the pattern matches in the text. */
  static String found(String pattern, String text) {
    var matcher = Pattern.compile(pattern).matcher(text);
    assertThat(matcher.find()).as(pattern + " in " + text).isTrue();
    return matcher.group(1);
  }
}
