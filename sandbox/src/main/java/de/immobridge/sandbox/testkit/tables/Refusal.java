package de.immobridge.sandbox.testkit.tables;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** An error as DynamoDB answers it. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String type;
  private final transient Optional<JsonNode> item;

  private Refusal(String type, String message, Optional<JsonNode> item) {
    super(message, null, false, false);
    this.type = type;
    this.item = item;
  }

  /** A condition did not hold. */
  static Refusal condition(Optional<JsonNode> item) {
    return new Refusal("ConditionalCheckFailedException", "The conditional request failed", item);
  }

  static Refusal noTable(String name) {
    return new Refusal("ResourceNotFoundException", "There is no table " + name, Optional.empty());
  }

  /** DynamoDB may know it; these tables do not. */
  static Refusal unknown(String what) {
    return new Refusal(
        "ValidationException",
        "The test kit's tables do not know " + what + "; OnOffice.onDynamoDbLocal() has it all",
        Optional.empty());
  }

  String type() {
    return type;
  }

  /** The item that stood in the way, where it was asked for. */
  Optional<JsonNode> item() {
    return item;
  }
}
