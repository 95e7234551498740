package de.immobridge.sandbox.deployment;

import de.immobridge.customer.TableKeys;
import de.immobridge.sandbox.dynamodb.LocalDynamoDb;
import de.immobridge.sandbox.dynamodb.Tables;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** DynamoDB Local, and for each function an AWS of its own before it, which notes what it asks. */
final class RecordingCloud implements Cloud {
  private static final String SECRET = "provider-secret-of-the-installation";
  private static final Map<String, TableKeys> TABLES =
      Map.of(
          "CustomersTable", TableKeys.CUSTOMERS,
          "ApiClaimsTable", TableKeys.API_CLAIMS,
          "EditsTable", TableKeys.EDITS,
          "StoreTable", TableKeys.STORE,
          "DataKeysTable", TableKeys.DATA_KEYS);

  private final Template template;
  private final LocalDynamoDb dynamoDb = LocalDynamoDb.start("127.0.0.1", 0);
  private final Map<String, RecordingAws> aws = new LinkedHashMap<>();

  RecordingCloud(Template template) throws Exception {
    this.template = template;
    try (var client = dynamoDb.client()) {
      TABLES.forEach((name, keys) -> Tables.create(client, keys, name));
    }
    for (Template.Function function : template.functions()) {
      aws.put(function.name(), RecordingAws.start(dynamoDb.address(), SECRET));
    }
  }

  RecordingAws aws(Template.Function function) {
    return Objects.requireNonNull(aws.get(function.name()));
  }

  @Override
  public Map<String, String> environment(Template.Function function) {
    Map<String, String> environment = template.environment(function);
    environment.put("DYNAMODB_ENDPOINT", address(function).toString());
    return environment;
  }

  @Override
  public URI address(Template.Function function) {
    return aws(function).address();
  }

  @Override
  public String providerSecret() {
    return SECRET;
  }

  @Override
  public void close() throws Exception {
    aws.values().forEach(RecordingAws::close);
    dynamoDb.close();
  }
}
