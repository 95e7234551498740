package de.immobridge.sandbox.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.immobridge.sandbox.deployment.Template.Permission;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Each function may do exactly what it does: no call is missing in its policy, and nothing stands
 * there that neither it nor the last release calls.
 */
class PermissionsTest {
  private static final Path RELEASED = Template.ROOT.resolve("docs/released-permissions.txt");

  private final Template template = new Template();

  @Test
  void rolesAllowWhatTheFunctionsCallAndNoMore() throws Exception {
    var used = new TreeMap<String, Set<Permission>>();
    var contextKeys = new TreeMap<String, Set<String>>();
    inACloud(Day::live, used, contextKeys);
    inACloud(Day::beginWithAServiceCall, used, contextKeys);
    inACloudOfAKeeper(used, contextKeys);

    assertThat(used).hasSize(3);
    var released = new Released(Files.readAllLines(RELEASED));
    var lines = new ArrayList<String>();
    for (Template.Function function : template.functions()) {
      Set<Permission> its = used.getOrDefault(function.name(), Set.of());
      lines.addAll(Released.lines(function.name(), its));
      assertThat(allowed(function))
          .as(function.name())
          .isEqualTo(released.and(its, function.name()));
      assertThat(contextKeys.get(function.name()))
          .as(function.name())
          .isEqualTo(contextKeys(function));
    }
    Files.write(Path.of("target/permissions.txt"), lines);
  }

  /** What happens in an installation. */
  private interface Happening {
    void in(Installation installation) throws Exception;
  }

  private void inACloud(
      Happening happening, Map<String, Set<Permission>> used, Map<String, Set<String>> contextKeys)
      throws Exception {
    try (var cloud = new RecordingCloud(template);
        Installation installation = Installation.of(template, cloud)) {
      happening.in(installation);
      note(cloud, used, contextKeys);
    }
  }

  private void inACloudOfAKeeper(
      Map<String, Set<Permission>> used, Map<String, Set<String>> contextKeys) throws Exception {
    try (var cloud = new RecordingCloud(template);
        Installation installation =
            Installation.of(template, cloud, Keeper.provider(), Keeper.SERVICE)) {
      Day.unlock(installation);
      assertThat(Day.page(installation)).contains("<p id=\"kept\">yes</p>");
      note(cloud, used, contextKeys);
    }
  }

  private void note(
      RecordingCloud cloud,
      Map<String, Set<Permission>> used,
      Map<String, Set<String>> contextKeys) {
    for (Template.Function function : template.functions()) {
      RecordingAws aws = cloud.aws(function);
      used.computeIfAbsent(function.name(), _ -> new TreeSet<>()).addAll(aws.used());
      contextKeys.computeIfAbsent(function.name(), _ -> new TreeSet<>()).addAll(aws.contextKeys());
    }
  }

  @Test
  void permissionsLeaveOneReleaseAfterTheCode() {
    var reading = new Permission("dynamodb:GetItem", "CustomersTable");
    var writing = new Permission("dynamodb:PutItem", "CustomersTable");
    var released =
        new Released(List.of("# a comment", "UnlockFunction dynamodb:GetItem CustomersTable"));

    assertThat(released.and(Set.of(writing), "UnlockFunction")).containsExactly(reading, writing);
    assertThat(released.and(Set.of(writing), "ServiceCallFunction")).containsExactly(writing);
    var next = new Released(Released.lines("UnlockFunction", Set.of(writing)));
    assertThat(next.and(Set.of(writing), "UnlockFunction")).containsExactly(writing);
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

  /** Tables and secrets are called by their name, which in these tests is the logical one. */
  private String named(String action, String resource) {
    String behind = template.behind(resource);
    return switch (action.substring(0, action.indexOf(':'))) {
      case "dynamodb" -> behind.replace(".Arn", "");
      case "secretsmanager" -> {
        String name = template.resource("ProviderSecret").path("Name").asText();
        String pattern = behind.substring(behind.indexOf(":secret:") + ":secret:".length());
        assertThat(name).startsWith(pattern.replace("*", ""));
        yield "ProviderSecret";
      }
      default -> behind;
    };
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
