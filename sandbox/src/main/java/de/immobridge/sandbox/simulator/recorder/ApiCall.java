package de.immobridge.sandbox.simulator.recorder;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/**
 * One action that the API received, without token, key and HMAC.
 *
 * @param version the address that was called, {@code stable} or {@code latest}
 */
public record ApiCall(
    String version,
    String actionId,
    String resourceType,
    String resourceId,
    ObjectNode parameters,
    int errorCode,
    Instant time) {

  /** The claim that was sent; empty if none was. */
  public String claim() {
    return parameters.path("extendedclaim").asText();
  }
}
