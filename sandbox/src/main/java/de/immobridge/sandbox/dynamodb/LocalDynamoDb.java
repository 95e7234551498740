package de.immobridge.sandbox.dynamodb;

import de.immobridge.customer.TableKeys;
import de.immobridge.sandbox.simulator.http.Reach;
import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/**
 * DynamoDB Local in this process, in memory or in a folder, behind HTTP. Its own server would
 * listen on every address of the machine; this one listens where it is told.
 */
public final class LocalDynamoDb implements AutoCloseable {
  public static final String CUSTOMERS = "Customers";
  public static final String API_CLAIMS = "ApiClaims";
  public static final String EDITS = "Edits";
  public static final String STORE = "Store";
  public static final String DATA_KEYS = "DataKeys";

  private static final Map<String, TableKeys> ALL =
      Map.of(
          CUSTOMERS, TableKeys.CUSTOMERS,
          API_CLAIMS, TableKeys.API_CLAIMS,
          EDITS, TableKeys.EDITS,
          STORE, TableKeys.STORE,
          DATA_KEYS, TableKeys.DATA_KEYS);

  private final Server server;
  private final LocalDynamoDBRequestHandler database;
  private final URI address;

  private LocalDynamoDb(Server server, LocalDynamoDBRequestHandler database, URI address) {
    this.server = server;
    this.database = database;
    this.address = address;
  }

  /**
   * Starts it with our tables, empty.
   *
   * @param port 0 for a free one
   */
  public static LocalDynamoDb start(String bind, int port) throws Exception {
    return start(bind, port, Optional.empty());
  }

  /**
   * Starts it with our tables.
   *
   * @param port 0 for a free one
   * @param folder where they are kept; in memory without one
   */
  public static LocalDynamoDb start(String bind, int port, Optional<Path> folder) throws Exception {
    var database =
        new LocalDynamoDBRequestHandler(
            0, folder.isEmpty(), folder.map(Path::toString).orElse(null), true, false);
    var server = new Server();
    var connector = new ServerConnector(server);
    connector.setHost(bind);
    connector.setPort(port);
    server.addConnector(connector);
    server.setHandler(new LocalDynamoDBServerHandler(database, "*"));
    server.setStopTimeout(0);
    try {
      server.start();
    } catch (IOException e) {
      database.shutdown();
      throw e.getCause() instanceof BindException taken ? taken : e;
    }
    var local = new LocalDynamoDb(server, database, Reach.address(bind, connector.getLocalPort()));
    local.createTables();
    return local;
  }

  /** Our tables, with the names of their keys. */
  public static Map<String, List<String>> keys() {
    return ALL.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().names()));
  }

  /** Where it answers. */
  public URI address() {
    return address;
  }

  /** A client for tests and tools. */
  public DynamoDbClient client() {
    return DynamoDbClient.builder()
        .endpointOverride(address)
        .region(Region.EU_CENTRAL_1)
        .httpClientBuilder(AwsCrtHttpClient.builder())
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
        .build();
  }

  /** Forgets everything; the tables stay. */
  public void empty(DynamoDbClient client) {
    for (String table : client.listTables().tableNames()) {
      var items = client.scan(scan -> scan.tableName(table)).items();
      if (!items.isEmpty()) {
        var keys =
            client.describeTable(describe -> describe.tableName(table)).table().keySchema().stream()
                .map(KeySchemaElement::attributeName)
                .toList();
        for (var item : items) {
          var key = new HashMap<>(item);
          key.keySet().retainAll(keys);
          client.deleteItem(delete -> delete.tableName(table).key(key));
        }
      }
    }
  }

  @Override
  public void close() throws IOException {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IOException("DynamoDB Local did not stop", e);
    } finally {
      database.shutdown();
    }
  }

  private void createTables() {
    try (DynamoDbClient client = client()) {
      var kept = client.listTables().tableNames();
      ALL.forEach(
          (table, keys) -> {
            if (!kept.contains(table)) {
              Tables.create(client, keys, table);
            }
          });
    }
  }
}
