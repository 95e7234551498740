package de.immobridge.sandbox.testkit;

import de.immobridge.customer.AwsClients;
import de.immobridge.sandbox.dynamodb.LocalDynamoDb;
import de.immobridge.sandbox.testkit.tables.MemoryDynamoDb;
import de.immobridge.sandbox.visit.Visitor;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;

/** What all tests of a run share: tables that are emptied in between, and connections. */
record Shared(Tables tables, AwsClients aws, Visitor visitor)
    implements ExtensionContext.Store.CloseableResource, AutoCloseable {

  /** The provider's tables. */
  interface Tables extends AutoCloseable {
    URI address();

    void empty();
  }

  static Shared start(boolean onDynamoDbLocal) {
    try {
      var tables = onDynamoDbLocal ? local() : inMemory();
      return new Shared(tables, new AwsClients(Optional.of(tables.address())), new Visitor());
    } catch (Exception e) {
      throw new IllegalStateException("The tables do not start", e);
    }
  }

  private static Tables inMemory() throws Exception {
    var tables = MemoryDynamoDb.start(LocalDynamoDb.keys());
    return new Tables() {
      @Override
      public URI address() {
        return tables.address();
      }

      @Override
      public void empty() {
        tables.empty();
      }

      @Override
      public void close() {
        tables.close();
      }
    };
  }

  private static Tables local() throws Exception {
    var tables = LocalDynamoDb.start("127.0.0.1", 0);
    var client = tables.client();
    return new Tables() {
      @Override
      public URI address() {
        return tables.address();
      }

      @Override
      public void empty() {
        tables.empty(client);
      }

      @Override
      public void close() throws Exception {
        client.close();
        tables.close();
      }
    };
  }

  @Override
  public void close() throws Exception {
    aws.close();
    tables.close();
  }
}
