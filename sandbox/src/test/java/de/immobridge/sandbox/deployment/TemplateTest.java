package de.immobridge.sandbox.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.immobridge.customer.TableKeys;
import de.immobridge.settings.Settings;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The template names what the code knows, and nothing else. */
class TemplateTest {
  private static final Set<String> SAFE_IN_ACCESS_LOGS =
      Set.of(
          "requestId",
          "routeKey",
          "status",
          "responseLatency",
          "integrationErrorMessage",
          "error.responseType");

  private final Template template = new Template();

  @Test
  void variablesAreThoseThatTheSettingsRead() {
    var declared = new TreeSet<String>();
    template.functions().forEach(function -> declared.addAll(template.variableNames(function)));
    declared.removeAll(Set.of("POWERTOOLS_SERVICE_NAME", "JAVA_TOOL_OPTIONS"));

    declared.add("AWS_XRAY_DAEMON_ADDRESS"); // Lambda's own.

    assertThat(declared).isEqualTo(namesReadBySettings());
  }

  @Test
  void defaultsMakeValidSettings() {
    for (Template.Function function : template.functions()) {
      Settings settings = Settings.from(template.environment(function));

      assertThat(settings.api().version()).isEqualTo("stable");
      assertThat(settings.api().base()).hasToString("https://api.onoffice.de");
      assertThat(settings.publicBaseUrl()).isEmpty();
      assertThat(settings.secrets().localKey()).isEmpty();
      assertThat(settings.secrets().providerSecrets()).isEmpty();
    }
  }

  @Test
  void parametersRepeatTheDefaultsOfTheCode() {
    Settings code = Settings.from(Map.of("KMS_KEY_ID", "key"));
    Settings deployed = Settings.from(template.environment(template.functions().getFirst()));

    assertThat(deployed.api()).isEqualTo(code.api());
    assertThat(deployed.signature()).isEqualTo(code.signature());
    assertThat(deployed.lives()).isEqualTo(code.lives());
    assertThat(deployed.language()).isEqualTo(code.language());
    assertThat(deployed.pages()).isEqualTo(code.pages());
  }

  @Test
  void localSettingsNameOnlyVariablesThatTheTemplateDeclares() {
    var declared = new TreeSet<String>();
    template.functions().forEach(function -> declared.addAll(template.variableNames(function)));
    var local = new TreeSet<String>();
    Yaml.tree(Template.ROOT.resolve("events/env.json"))
        .path("Parameters")
        .fieldNames()
        .forEachRemaining(local::add);

    assertThat(declared).containsAll(local);
  }

  @Test
  void tablesHaveTheKeysOfTheCode() {
    Map<String, TableKeys> tables =
        Map.of(
            "CustomersTable", TableKeys.CUSTOMERS,
            "ApiClaimsTable", TableKeys.API_CLAIMS,
            "EditsTable", TableKeys.EDITS,
            "StoreTable", TableKeys.STORE,
            "DataKeysTable", TableKeys.DATA_KEYS);
    assertThat(template.ofType("AWS::DynamoDB::Table").keySet()).isEqualTo(tables.keySet());
    tables.forEach(
        (name, keys) -> assertThat(keys(template.resource(name))).as(name).isEqualTo(keys(keys)));
    for (String expiring : Set.of("ApiClaimsTable", "EditsTable", "StoreTable")) {
      assertThat(template.resource(expiring).at("/TimeToLiveSpecification/AttributeName").asText())
          .isEqualTo("expiresAt");
    }
  }

  /** A query carries token, claim and signature; a path the number of a property. */
  @Test
  void accessLogsHoldNothingThatTheCallerSent() {
    String format = template.resource("Api").at("/AccessLogSettings/Format").asText();

    assertThat(all("\\$context\\.([A-Za-z.]+)", format))
        .isEqualTo(new TreeSet<>(SAFE_IN_ACCESS_LOGS));
  }

  @Test
  void everyFunctionIsPublishedBehindAnAliasAndEndsBeforeTheApiGivesUp() {
    JsonNode globals = template.globals();
    assertThat(globals.path("AutoPublishAlias").asText()).isEqualTo("live");
    assertThat(globals.at("/SnapStart/ApplyOn").asText()).isEqualTo("PublishedVersions");
    assertThat(globals.path("Runtime").asText()).isEqualTo("java25");
    assertThat(globals.path("Timeout").asInt()).isBetween(20, 29);
    for (Template.Function function : template.functions()) {
      assertThat(function.properties().path("AutoPublishCodeSha256").asText()).isEqualTo("Release");
      assertThat(function.properties().has("AutoPublishAlias")).isFalse();
      assertThat(function.properties().has("SnapStart")).isFalse();
    }
  }

  private static Set<String> all(String pattern, String text) {
    var found = new TreeSet<String>();
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  private static String keys(TableKeys keys) {
    return String.join(",", keys.names());
  }

  private static String keys(JsonNode table) {
    var names = new StringBuilder();
    for (String type : new String[] {"HASH", "RANGE"}) {
      for (JsonNode key : table.path("KeySchema")) {
        if (key.path("KeyType").asText().equals(type)) {
          names.append(names.isEmpty() ? "" : ",").append(key.path("AttributeName").asText());
        }
      }
    }
    return names.toString();
  }

  private static Set<String> namesReadBySettings() {
    var names = new TreeSet<String>();
    Settings.from(
        new AbstractMap<>() {
          @Override
          public @Nullable String get(@Nullable Object name) {
            names.add(String.valueOf(name));
            return "KMS_KEY_ID".equals(name) ? "key" : null;
          }

          @Override
          public Set<Entry<String, String>> entrySet() {
            return Set.of();
          }
        });
    return names;
  }
}
