package de.immobridge.benchmarks.world;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** The tables of the usual build, filled as its own unlocking would have filled them. */
final class UsualTables {
  private static final String CUSTOMERS = "UsualCustomers";
  private static final String CLAIMS = "UsualClaims";
  private static final String SESSIONS = "UsualSessions";

  private final DynamoDbClient dynamo;

  UsualTables(DynamoDbClient dynamo) {
    this.dynamo = dynamo;
    create(CUSTOMERS, "customerWebId");
    create(CLAIMS, "customerWebId", "userId");
    create(SESSIONS, "token");
  }

  void unlock(String token, String key) {
    put(
        CUSTOMERS,
        Map.of(
            "customerWebId", AttributeValue.fromS(World.CUSTOMER),
            "name", AttributeValue.fromS("Agency"),
            "status", AttributeValue.fromS("active"),
            "apiToken", AttributeValue.fromS(token),
            "apiKey", sealed(key)));
  }

  void remember(String claim) {
    put(
        CLAIMS,
        Map.of(
            "customerWebId", AttributeValue.fromS(World.CUSTOMER),
            "userId", AttributeValue.fromS("" + World.USER),
            "signedAt", AttributeValue.fromN("" + Instant.now().getEpochSecond()),
            "claim", sealed(claim)));
  }

  String open() {
    String token = UUID.randomUUID().toString();
    put(
        SESSIONS,
        Map.of(
            "token", AttributeValue.fromS(token),
            "customerWebId", AttributeValue.fromS(World.CUSTOMER),
            "userId", AttributeValue.fromS("" + World.USER),
            "estateId", AttributeValue.fromS("" + World.ESTATE),
            "language", AttributeValue.fromS(World.LANGUAGE),
            "expiresAt", AttributeValue.fromN("" + (Instant.now().getEpochSecond() + 28_800))));
    return token;
  }

  private static AttributeValue sealed(String secret) {
    var context = new ObjectMapper().createObjectNode().put("customer", World.CUSTOMER);
    return AttributeValue.fromB(
        SdkBytes.fromByteArray(KmsStub.seal(context, secret.getBytes(UTF_8))));
  }

  private void put(String table, Map<String, AttributeValue> item) {
    dynamo.putItem(request -> request.tableName(table).item(item));
  }

  private void create(String table, String... names) {
    var attributes = new ArrayList<AttributeDefinition>();
    var keys = new ArrayList<KeySchemaElement>();
    for (String name : List.of(names)) {
      KeyType type = keys.isEmpty() ? KeyType.HASH : KeyType.RANGE;
      attributes.add(
          AttributeDefinition.builder()
              .attributeName(name)
              .attributeType(ScalarAttributeType.S)
              .build());
      keys.add(KeySchemaElement.builder().attributeName(name).keyType(type).build());
    }
    dynamo.createTable(
        request ->
            request
                .tableName(table)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(attributes)
                .keySchema(keys));
  }
}
