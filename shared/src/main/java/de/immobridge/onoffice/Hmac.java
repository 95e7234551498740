package de.immobridge.onoffice;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The signature of an action, version 2 (reference F.4). Parameters are not covered by it. */
final class Hmac {
  private Hmac() {}

  static String sign(
      Credentials credentials, long timestamp, String resourceType, String actionId) {
    String text = timestamp + credentials.token().value() + resourceType + actionId;
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(credentials.key().value().getBytes(UTF_8), "HmacSHA256"));
      return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java runtime has HmacSHA256", e);
    }
  }
}
