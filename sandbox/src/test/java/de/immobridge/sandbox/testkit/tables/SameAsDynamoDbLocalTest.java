package de.immobridge.sandbox.testkit.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.immobridge.sandbox.dynamodb.LocalDynamoDb;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/** The test kit's tables answer like DynamoDB Local, or say that they do not know something. */
class SameAsDynamoDbLocalTest {
  private static final List<AutoCloseable> OPEN = new ArrayList<>();
  private static final List<DynamoDbClient> BOTH = new ArrayList<>();

  private static final Map<String, AttributeValue> KEY =
      Map.of("customerWebId", text("agency"), "name", text("a"));

  @BeforeAll
  static void start() throws Exception {
    var local = LocalDynamoDb.start("127.0.0.1", 0);
    var memory = MemoryDynamoDb.start(LocalDynamoDb.keys());
    OPEN.addAll(List.of(local, memory));
    BOTH.addAll(List.of(local.client(), client(memory.address())));
  }

  @AfterAll
  static void stop() throws Exception {
    for (var client : BOTH) {
      client.close();
    }
    for (var each : OPEN) {
      each.close();
    }
  }

  @BeforeEach
  void anItemIsThere() {
    for (var client : BOTH) {
      client.putItem(
          put ->
              put.tableName(LocalDynamoDb.STORE)
                  .item(
                      Map.of(
                          "customerWebId",
                          text("agency"),
                          "name",
                          text("a"),
                          "amount",
                          AttributeValue.fromN("10"),
                          "word",
                          text("b"),
                          "sealed",
                          AttributeValue.fromB(SdkBytes.fromUtf8String("x")),
                          "status",
                          text("here"))));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "attribute_exists(amount)",
        "attribute_not_exists(amount)",
        "attribute_not_exists(absent)",
        "attribute_exists(absent) OR amount = :ten",
        "amount <= :nine",
        "amount > :nine",
        "amount >= :ten",
        "amount < :ten",
        "amount = :tenAgain",
        "amount <> :nine",
        "absent <> :nine",
        "absent = :nine",
        "absent < :nine",
        "word > :nine",
        "word = :b AND amount = :nine",
        "word = :b AND (amount = :nine OR attribute_exists(sealed))",
        "word = :b OR amount = :nine AND attribute_exists(absent)",
        "NOT word = :b",
        "NOT (word = :b AND amount = :nine)",
        "sealed = :bytes",
        "#status = :here",
        "attribute_not_exists(#status) OR #status = :b"
      })
  void conditionsHoldOrFailAlike(String condition) {
    var outcomes =
        both(
            client -> {
              try {
                client.updateItem(
                    update ->
                        update
                            .tableName(LocalDynamoDb.STORE)
                            .key(KEY)
                            .updateExpression("SET touched = :ten")
                            .conditionExpression(condition)
                            .expressionAttributeNames(
                                condition.contains("#") ? Map.of("#status", "status") : null)
                            .expressionAttributeValues(used(condition + " :ten"))
                            .returnValuesOnConditionCheckFailure(
                                ReturnValuesOnConditionCheckFailure.ALL_OLD));
                return "holds";
              } catch (ConditionalCheckFailedException e) {
                return "fails " + e.item();
              }
            });

    assertThat(outcomes.getLast()).isEqualTo(outcomes.getFirst());
  }

  @Test
  void updatesSetAndRemoveAndMakeWhatIsNotThere() {
    for (String name : List.of("a", "new")) {
      var key = Map.of("customerWebId", text("agency"), "name", text(name));
      var outcomes =
          both(
              client ->
                  client
                      .updateItem(
                          update ->
                              update
                                  .tableName(LocalDynamoDb.STORE)
                                  .key(key)
                                  .updateExpression(
                                      "SET amount = :nine, #n = :b, copied = :bytes REMOVE word,"
                                          + " #s")
                                  .expressionAttributeNames(Map.of("#n", "title", "#s", "status"))
                                  .expressionAttributeValues(used(":nine :b :bytes"))
                                  .returnValues(ReturnValue.ALL_NEW))
                      .attributes());
      assertThat(outcomes.getLast()).isEqualTo(outcomes.getFirst());
    }
  }

  @Test
  void whatIsPutIsReadAndWhatIsDeletedIsGone() {
    assertThat(both(SameAsDynamoDbLocalTest::read)).doesNotContain(Map.of()).hasSize(2);
    var first = both(SameAsDynamoDbLocalTest::read);
    assertThat(first.getLast()).isEqualTo(first.getFirst());

    both(client -> client.deleteItem(it -> it.tableName(LocalDynamoDb.STORE).key(KEY)));

    assertThat(both(SameAsDynamoDbLocalTest::read)).containsExactly(Map.of(), Map.of());
  }

  @Test
  void aTableThatIsNotThereIsSaidAlike() {
    for (var client : BOTH) {
      assertThatThrownBy(() -> client.getItem(get -> get.tableName("Nothing").key(KEY)))
          .isInstanceOf(ResourceNotFoundException.class);
    }
  }

  @Test
  void whatOnlyDynamoDbLocalKnowsIsRefusedWithAWayOut() {
    var memory = BOTH.getLast();

    assertThatThrownBy(() -> memory.scan(scan -> scan.tableName(LocalDynamoDb.STORE)))
        .isInstanceOf(DynamoDbException.class)
        .hasMessageContaining("OnOffice.onDynamoDbLocal()");
    assertThatThrownBy(
            () ->
                memory.updateItem(
                    it ->
                        it.tableName(LocalDynamoDb.STORE)
                            .key(KEY)
                            .updateExpression("ADD amount :ten")
                            .expressionAttributeValues(used(":ten"))))
        .isInstanceOf(DynamoDbException.class)
        .hasMessageContaining("ADD");
  }

  private static <T> List<T> both(Function<DynamoDbClient, T> request) {
    return BOTH.stream().map(request).toList();
  }

  private static Map<String, AttributeValue> read(DynamoDbClient client) {
    return client
        .getItem(get -> get.tableName(LocalDynamoDb.STORE).key(KEY).consistentRead(true))
        .item();
  }

  private static AttributeValue text(String text) {
    return AttributeValue.fromS(text);
  }

  /** DynamoDB wants no value that an expression does not name. */
  private static Map<String, AttributeValue> used(String expression) {
    var values =
        new java.util.HashMap<>(
            Map.of(
                ":ten", AttributeValue.fromN("10"),
                ":tenAgain", AttributeValue.fromN("10.0"),
                ":nine", AttributeValue.fromN("9"),
                ":b", text("b"),
                ":here", text("here"),
                ":bytes", AttributeValue.fromB(SdkBytes.fromUtf8String("x"))));
    values.keySet().removeIf(name -> !expression.matches(".*" + name + "\\b.*"));
    return values;
  }

  private static DynamoDbClient client(URI address) {
    return DynamoDbClient.builder()
        .endpointOverride(address)
        .region(Region.EU_CENTRAL_1)
        .httpClientBuilder(AwsCrtHttpClient.builder())
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
        .build();
  }
}
