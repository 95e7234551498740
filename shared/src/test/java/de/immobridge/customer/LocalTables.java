package de.immobridge.customer;

import de.immobridge.onoffice.ApiKey;
import de.immobridge.onoffice.ApiToken;
import de.immobridge.onoffice.Credentials;
import de.immobridge.onoffice.CustomerWebId;
import de.immobridge.onoffice.Deadline;
import de.immobridge.onoffice.User;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.dynamodb.services.local.embedded.DynamoDBEmbedded;

/** DynamoDB Local in this process, one for all tests; every test makes tables of its own. */
public final class LocalTables {
  public static final DynamoDbClient DYNAMO = DynamoDBEmbedded.create(true).dynamoDbClient();

  /** Far ahead of any real clock, because DynamoDB Local deletes what has expired by its own. */
  public static final Instant START = Instant.parse("2100-01-01T00:00:00Z");

  public static final Seal SEAL = new Seal(new LocalDataKey(key(1)));
  public static final CustomerWebId MUSTER = new CustomerWebId("muster-webid-4711");
  public static final User ADMINISTRATOR = new User(MUSTER, "17");
  public static final Credentials GOOD = credentials("good");

  private LocalTables() {}

  public static String create(TableKeys keys) {
    String table = keys.name() + "-" + UUID.randomUUID();
    List<String> names = keys.names();
    DYNAMO.createTable(
        request ->
            request
                .tableName(table)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(
                    names.stream()
                        .map(
                            name ->
                                AttributeDefinition.builder()
                                    .attributeName(name)
                                    .attributeType(ScalarAttributeType.S)
                                    .build())
                        .toList())
                .keySchema(
                    names.stream()
                        .map(
                            name ->
                                KeySchemaElement.builder()
                                    .attributeName(name)
                                    .keyType(
                                        name.equals(names.getFirst())
                                            ? KeyType.HASH
                                            : KeyType.RANGE)
                                    .build())
                        .toList()));
    DYNAMO.updateTimeToLive(
        request ->
            request
                .tableName(table)
                .timeToLiveSpecification(ttl -> ttl.enabled(true).attributeName("expiresAt")));
    return table;
  }

  /** A deadline that no test reaches. */
  public static Deadline soon() {
    return Deadline.in(Duration.ofHours(1), Clock.systemUTC());
  }

  public static Credentials credentials(String word) {
    return new Credentials(new ApiToken("token-" + word), new ApiKey("key-" + word));
  }

  /** 32 bytes in base64, another for each number. */
  static String key(int number) {
    byte[] bytes = new byte[32];
    bytes[0] = (byte) number;
    return Base64.getEncoder().encodeToString(bytes);
  }

  static List<Map<String, AttributeValue>> items(String table) {
    return DYNAMO.scan(request -> request.tableName(table)).items();
  }

  /** Everything that stands in a table, bytes read as text, to look for what must not be there. */
  static String raw(String table) {
    var raw = new StringBuilder();
    for (Map<String, AttributeValue> item : items(table)) {
      item.forEach(
          (name, value) -> {
            raw.append(name).append('=').append(value.s()).append(value.n());
            if (value.b() != null) {
              byte[] bytes = value.b().asByteArray();
              raw.append(new String(bytes, StandardCharsets.ISO_8859_1))
                  .append(Base64.getEncoder().encodeToString(bytes));
            }
            raw.append('\n');
          });
    }
    return raw.toString();
  }
}
