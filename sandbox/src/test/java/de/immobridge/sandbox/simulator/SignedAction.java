package de.immobridge.sandbox.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An action as a provider sends it, signed here by its own few lines. */
final class SignedAction {

  static final ObjectMapper JSON = new ObjectMapper();

  private SignedAction() {}

  static ObjectNode of(
      Credentials credentials,
      long timestamp,
      String verb,
      String resourceType,
      String resourceId,
      ObjectNode parameters) {
    var actionId = "urn:onoffice-de-ns:smart:2.5:smartml:action:" + verb;
    var action = JSON.createObjectNode();
    action.put("actionid", actionId);
    action.put("resourceid", resourceId);
    action.put("resourcetype", resourceType);
    action.put("identifier", "");
    action.put("timestamp", timestamp);
    action.put("hmac_version", "2");
    action.put(
        "hmac", hmac(credentials.key(), timestamp + credentials.token() + resourceType + actionId));
    action.set("parameters", parameters);
    return action;
  }

  static String hmac(String key, String text) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key.getBytes(UTF_8), "HmacSHA256"));
      return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
