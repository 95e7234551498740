package de.immobridge.customer;

/**
 * What a sealed value is for. One that was sealed for one purpose opens for no other: what a
 * service call opened cannot unlock, an unlock handle cannot edit.
 */
public enum Purpose {
  /** The key of a customer's API user. */
  API_KEY(1),
  /** A user's claim. */
  API_CLAIM(2),
  /** The key of an unlock that onOffice has not confirmed. */
  PENDING_KEY(3),
  /** What an activation brought, on its way through the browser. */
  UNLOCK_HANDLE(4),
  /** Who has a service's page open, and where. */
  SERVICE_SESSION(5),
  /** A provider's own state. */
  STATE(6);

  private final byte code;

  Purpose(int code) {
    this.code = (byte) code;
  }

  /** Stands in what is sealed; it stays when a constant is renamed or moved. */
  byte code() {
    return code;
  }
}
