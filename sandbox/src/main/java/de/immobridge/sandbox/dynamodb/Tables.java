package de.immobridge.sandbox.dynamodb;

import de.immobridge.customer.TableKeys;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** Makes our tables where no template does. */
public final class Tables {
  private static final List<KeyType> ORDER = List.of(KeyType.HASH, KeyType.RANGE);

  private Tables() {}

  /** Creates a table with these keys, expiring by {@code expiresAt}. */
  public static void create(DynamoDbClient dynamo, TableKeys keys, String table) {
    List<String> names = keys.names();
    dynamo.createTable(
        request ->
            request
                .tableName(table)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(names.stream().map(Tables::text).toList())
                .keySchema(
                    names.stream()
                        .map(
                            name ->
                                KeySchemaElement.builder()
                                    .attributeName(name)
                                    .keyType(ORDER.get(names.indexOf(name)))
                                    .build())
                        .toList()));
    dynamo.updateTimeToLive(
        request ->
            request
                .tableName(table)
                .timeToLiveSpecification(ttl -> ttl.enabled(true).attributeName("expiresAt")));
  }

  private static AttributeDefinition text(String name) {
    return AttributeDefinition.builder()
        .attributeName(name)
        .attributeType(ScalarAttributeType.S)
        .build();
  }
}
