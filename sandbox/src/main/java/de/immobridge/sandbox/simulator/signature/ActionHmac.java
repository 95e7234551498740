package de.immobridge.sandbox.simulator.signature;

/**
 * HMAC version 2 of an API action (F.4): timestamp, token, resourcetype and actionid, joined
 * without separators. Parameters and resourceid are not covered.
 */
public final class ActionHmac {

  private ActionHmac() {}

  /** The value an action must carry as {@code hmac}. */
  public static String of(
      String key, String timestamp, String token, String resourceType, String actionId) {
    return HmacSha256.base64(key, timestamp + token + resourceType + actionId);
  }
}
