package de.immobridge.sandbox.simulator.api;

/** A call that exists, but not for providers of the Marketplace (G.7). */
public final class ClosedToMarketplace implements ActionHandler {

  @Override
  public Outcome handle(Call call) {
    throw ApiFault.of(ApiError.CLOSED_TO_MARKETPLACE);
  }
}
