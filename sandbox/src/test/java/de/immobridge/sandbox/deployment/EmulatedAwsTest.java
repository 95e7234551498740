package de.immobridge.sandbox.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/**
 * The functions with the settings that they are deployed with: no address of DynamoDB, no local
 * key. {@code tools/sam-check} starts the emulation and this.
 */
@EnabledIfEnvironmentVariable(named = "IMMOBRIDGE_AWS", matches = ".+")
class EmulatedAwsTest {

  @Test
  void aDayGoesThroughDynamoDbKmsAndSecretsManagerAsTheyAreDeployed() throws Exception {
    var template = new Template();
    try (var cloud = EmulatedCloud.of(Path.of(System.getenv("IMMOBRIDGE_AWS")))) {
      for (Template.Function function : template.functions()) {
        assertThat(cloud.environment(function))
            .containsEntry("DYNAMODB_ENDPOINT", "")
            .containsEntry("LOCAL_CIPHER_KEY", "")
            .containsEntry("PROVIDER_SECRETS", "");
      }
      try (Installation installation = Installation.of(template, cloud)) {
        Day.live(installation);
      }
    }
  }
}
