package de.immobridge.onoffice;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs actions, version 2 (reference F.4). Parameters are not covered by it. For one thread. */
final class Hmac {
  private static final String ALGORITHM = "HmacSHA256";

  private final String token;
  private final Mac mac;

  Hmac(Credentials credentials) {
    this.token = credentials.token().value();
    try {
      this.mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(credentials.key().value().getBytes(UTF_8), ALGORITHM));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java runtime has HmacSHA256", e);
    }
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
