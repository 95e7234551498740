package de.immobridge.sandbox.deployment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.immobridge.sandbox.deployment.Template.Permission;
import java.net.URLEncoder;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Each function may do exactly what it does: no call is missing in its policy, and nothing stands
 * there that it does not call.
 */
class PermissionsTest {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String JSON = "application/json";
  private static final Map<String, ?> ADMINISTRATOR =
      Map.of("customerWebId", "hansekontor-4711", "userId", 17);
  private static final Map<String, ?> AT_THE_PROPERTY =
      Map.of("customerWebId", "hansekontor-4711", "userId", 17, "estateId", "1042");

  private final Template template = new Template();

  @Test
  void rolesAllowWhatTheFunctionsCallAndNoMore() throws Exception {
    try (Installation installation = Installation.of(template)) {
      everythingHappens(installation);

      assertThat(template.functions()).hasSize(3);
      for (Template.Function function : template.functions()) {
        RecordingAws aws = installation.aws(function);
        assertThat(aws.used()).as(function.name()).isEqualTo(allowed(function));
        assertThat(aws.contextKeys()).as(function.name()).isEqualTo(contextKeys(function));
      }
    }
  }

  @Test
  void everyFunctionHasARoleOfItsOwnThatNamesItsResources() {
    var roles = new TreeSet<String>();
    for (Template.Function function : template.functions()) {
      roles.add(function.properties().path("Role").asText());
      for (JsonNode statement : template.statements(function)) {
        if (!statement.path("Sid").asText().equals("Traces")) {
          assertThat(Template.texts(statement.path("Resource"))).doesNotContain("*");
        }
        assertThat(Template.texts(statement.path("Action")))
            .noneMatch(action -> action.endsWith(":*"));
      }
    }
    assertThat(roles).hasSize(3);
  }

  /** Unlocking, opening, editing, a message, and a customer who blocks us twice. */
  private static void everythingHappens(Installation installation) throws Exception {
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
    installation.control("block", Map.of("customerWebId", "hansekontor-4711"));
    assertThat(
            installation.call(
                "PATCH",
                property,
                JSON,
                "{\"fields\":{\"objekttitel\":\"x\"},\"seen\":{\"objekttitel\":\"y\"}}",
                session))
        .contains("suspended");
    unlock(installation);
    installation.control("block", Map.of("customerWebId", "hansekontor-4711"));
    installation.get(installation.control("service", AT_THE_PROPERTY).path("url").asText());
  }

  private static void unlock(Installation installation) throws Exception {
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

  private static String open(Installation installation) throws Exception {
    String url = installation.control("service", AT_THE_PROPERTY).path("url").asText();
    return found("name=\"session\" content=\"([^\"]+)\"", installation.get(url));
  }

  private static String found(String pattern, String text) {
    var matcher = Pattern.compile(pattern).matcher(text);
    assertThat(matcher.find()).as(pattern + " in " + text).isTrue();
    return matcher.group(1);
  }

  /** What the code itself may call; logs, traces and encryption at rest are AWS's own doing. */
  private Set<Permission> allowed(Template.Function function) {
    var allowed = new TreeSet<Permission>();
    for (JsonNode statement : template.statements(function)) {
      boolean ours =
          !statement.path("Condition").toString().contains("kms:ViaService")
              && !Set.of("Logs", "Traces").contains(statement.path("Sid").asText());
      if (ours) {
        for (String action : Template.texts(statement.path("Action"))) {
          for (String resource : Template.texts(statement.path("Resource"))) {
            allowed.add(new Permission(action, named(action, resource)));
          }
        }
      }
    }
    return allowed;
  }

  /** Tables are called by their name, which in these tests is the logical one. */
  private static String named(String action, String resource) {
    return action.startsWith("dynamodb:") ? resource.replace(".Arn", "") : resource;
  }

  private Set<String> contextKeys(Template.Function function) {
    var keys = new TreeSet<String>();
    template
        .statements(function)
        .forEach(
            statement ->
                keys.addAll(
                    Template.texts(
                        statement
                            .path("Condition")
                            .path("ForAllValues:StringEquals")
                            .path("kms:EncryptionContextKeys"))));
    return keys;
  }
}
