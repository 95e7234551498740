package de.immobridge.benchmarks.usual;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** The three tables. */
final class Tables {
  private final DynamoDbTable<CustomerBean> customers;
  private final DynamoDbTable<ClaimBean> claims;
  private final DynamoDbTable<SessionBean> sessions;

  Tables(URI address) {
    DynamoDbEnhancedClient client =
        DynamoDbEnhancedClient.builder()
            .dynamoDbClient(
                DynamoDbClient.builder()
                    .endpointOverride(address)
                    .region(Region.EU_CENTRAL_1)
                    .build())
            .build();
    this.customers = client.table("UsualCustomers", TableSchema.fromBean(CustomerBean.class));
    this.claims = client.table("UsualClaims", TableSchema.fromBean(ClaimBean.class));
    this.sessions = client.table("UsualSessions", TableSchema.fromBean(SessionBean.class));
  }

  @Nullable CustomerBean customer(String webId) {
    return customers.getItem(
        get -> get.key(Key.builder().partitionValue(webId).build()).consistentRead(true));
  }

  @Nullable ClaimBean claim(String webId, String userId) {
    return claims.getItem(
        get ->
            get.key(Key.builder().partitionValue(webId).sortValue(userId).build())
                .consistentRead(true));
  }

  void remember(ClaimBean claim) {
    try {
      claims.putItem(
          put ->
              put.item(claim)
                  .conditionExpression(
                      Expression.builder()
                          .expression("attribute_not_exists(signedAt) OR signedAt <= :signedAt")
                          .expressionValues(
                              Map.of(":signedAt", AttributeValue.fromN("" + claim.getSignedAt())))
                          .build()));
    } catch (ConditionalCheckFailedException laterOneIsThere) {
      // The later one stays.
    }
  }

  @Nullable SessionBean session(String token) {
    return sessions.getItem(
        get -> get.key(Key.builder().partitionValue(token).build()).consistentRead(true));
  }

  void open(SessionBean session) {
    sessions.putItem(session);
  }
}
