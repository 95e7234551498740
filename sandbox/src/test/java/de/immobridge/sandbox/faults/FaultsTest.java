package de.immobridge.sandbox.faults;

import static org.assertj.core.api.Assertions.assertThat;

import de.immobridge.sandbox.functions.Functions;
import de.immobridge.sandbox.kit.Acme;
import de.immobridge.sandbox.testkit.OnOffice;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Whatever goes wrong: nothing is lost, and nobody is told what is not so. */
class FaultsTest {
  @RegisterExtension
  final OnOffice onOffice =
      OnOffice.with(this::functions)
          .onDynamoDbLocal()
          .setting("API_READ_TIMEOUT", "3")
          .setting("LOADING_AFTER_MS", "1500");

  private @Nullable Tables tables;
  private @Nullable URI store;

  private Functions functions(Map<String, String> environment, Clock clock) {
    store = URI.create(Objects.requireNonNull(environment.get("DYNAMODB_ENDPOINT")));
    tables = Tables.before(store);
    var ours = new HashMap<>(environment);
    ours.put("DYNAMODB_ENDPOINT", tables.address().toString());
    return Functions.of(Acme.provider(), ours, clock);
  }

  @AfterEach
  void close() {
    Objects.requireNonNull(tables).close();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("de.immobridge.sandbox.faults.FaultsTable#rows")
  void whatIsToldAndStoredIsWhatTheTableSays(Row row) {
    try (DynamoDbClient dynamo = client()) {
      var scene = new Scene(onOffice, Objects.requireNonNull(tables), dynamo);
      Deed.Prepared deed = row.deed().prepared(scene);
      row.fault().strikes(scene);

      String told = deed.act().get();
      scene.heals();

      assertThat(new Row(row.deed(), row.fault(), told, deed.stored().get(), deed.then().get()))
          .isEqualTo(row);
    }
  }

  private DynamoDbClient client() {
    return DynamoDbClient.builder()
        .endpointOverride(Objects.requireNonNull(store))
        .region(Region.EU_CENTRAL_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
        .build();
  }
}
