package de.immobridge.onoffice;

import de.immobridge.basics.Digests;
import java.util.Base64;

/** Signs actions, version 2 (reference F.4). Parameters are not covered by it. */
final class Hmac {
  private Hmac() {}

  static String sign(
      Credentials credentials, long timestamp, String resourceType, String actionId) {
    String text = timestamp + credentials.token().value() + resourceType + actionId;
    return Base64.getEncoder().encodeToString(Digests.hmac(credentials.key().value(), text));
  }
}
