package de.immobridge.onoffice;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.immobridge.basics.Digests;
import java.util.Base64;
import javax.crypto.Mac;

/** Signs actions, version 2 (reference F.4). Parameters are not covered by it. For one thread. */
final class Hmac {
  private final String token;
  private final Mac mac;

  Hmac(Credentials credentials) {
    this.token = credentials.token().value();
    this.mac = Digests.hmac(credentials.key().value());
  }

  static String sign(
      Credentials credentials, long timestamp, String resourceType, String actionId) {
    return new Hmac(credentials).sign(timestamp, resourceType, actionId);
  }

  String sign(long timestamp, String resourceType, String actionId) {
    String text = timestamp + token + resourceType + actionId;
    return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(UTF_8)));
  }
}
