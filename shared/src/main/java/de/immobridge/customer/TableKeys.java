package de.immobridge.customer;

import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/**
 * The keys of the three tables. In production {@code template.yaml} creates the tables; this serves
 * DynamoDB Local.
 */
public enum TableKeys {
  CUSTOMERS("customerWebId"),
  API_CLAIMS("customerWebId", "userId"),
  SESSIONS("tokenHash");

  private static final List<KeyType> ORDER = List.of(KeyType.HASH, KeyType.RANGE);

  private final List<String> names;

  TableKeys(String... names) {
    this.names = List.of(names);
  }

  /** The attribute names of the key, the partition first. */
  public List<String> names() {
    return names;
  }

  /** Creates a table with these keys, expiring by {@code expiresAt}. */
  public void create(DynamoDbClient dynamo, String table) {
    dynamo.createTable(
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
                                    .keyType(ORDER.get(names.indexOf(name)))
                                    .build())
                        .toList()));
    dynamo.updateTimeToLive(
        request ->
            request
                .tableName(table)
                .timeToLiveSpecification(ttl -> ttl.enabled(true).attributeName("expiresAt")));
  }
}
