package de.immobridge.sandbox.simulator.payment;

/**
 * An order that waits for the user's yes or no in the payment dialog (H.1).
 *
 * @param callbackUrl where the iframe goes afterwards
 */
public record Order(
    String id, String webId, int userId, Purchase purchase, String callbackUrl, boolean open) {

  Order closed() {
    return new Order(id, webId, userId, purchase, callbackUrl, false);
  }
}
