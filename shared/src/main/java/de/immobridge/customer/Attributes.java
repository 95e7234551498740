package de.immobridge.customer;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Writes and reads DynamoDB attributes. */
final class Attributes {
  private Attributes() {}

  static AttributeValue text(String value) {
    return AttributeValue.fromS(value);
  }

  /** Nobody changes the bytes afterwards. */
  static AttributeValue bytes(byte[] value) {
    return AttributeValue.fromB(SdkBytes.fromByteArrayUnsafe(value));
  }

  static AttributeValue seconds(Instant value) {
    return AttributeValue.fromN(Long.toString(value.getEpochSecond()));
  }

  /** Rounded up, so that nothing ends before its time. */
  static AttributeValue wholeSeconds(Instant value) {
    return seconds(value.plusSeconds(value.getNano() > 0 ? 1 : 0));
  }

  static Optional<String> text(Map<String, AttributeValue> item, String name) {
    return Optional.ofNullable(item.get(name)).map(AttributeValue::s);
  }

  static Optional<byte[]> bytes(Map<String, AttributeValue> item, String name) {
    return Optional.ofNullable(item.get(name)).map(AttributeValue::b).map(SdkBytes::asByteArray);
  }

  static Optional<Instant> seconds(Map<String, AttributeValue> item, String name) {
    return Optional.ofNullable(item.get(name))
        .map(AttributeValue::n)
        .map(Long::parseLong)
        .map(Instant::ofEpochSecond);
  }

  /** DynamoDB deletes expired items days late, so everyone who reads one asks this. */
  static boolean expired(Map<String, AttributeValue> item, Instant now) {
    return seconds(item, "expiresAt").map(end -> !end.isAfter(now)).orElse(false);
  }
}
