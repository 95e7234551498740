package de.immobridge.sandbox.simulator.marketplace;

import de.immobridge.sandbox.simulator.customer.Offices;
import de.immobridge.sandbox.simulator.knob.Knobs;
import de.immobridge.sandbox.simulator.knob.OnOfficeClock;
import de.immobridge.sandbox.simulator.marketplace.ApiUser.State;
import de.immobridge.sandbox.simulator.recorder.Recorder;

/** Everything between the customers and one provider, put together. */
public record Marketplace(
    Offices offices,
    Provider provider,
    ApiUser providerApiUser,
    ApiUsers apiUsers,
    Claims claims,
    Windows windows,
    Activations activations,
    ServiceCalls serviceCalls,
    WindowMessages messages,
    Webhooks webhooks) {

  /**
   * A marketplace where everything is as it was kept.
   *
   * @param changed called when something has changed without a request
   */
  public static Marketplace open(
      Offices offices,
      Provider provider,
      Knobs knobs,
      OnOfficeClock clock,
      Recorder recorder,
      Dealings kept,
      Runnable changed) {
    var secrets = new Secrets();
    var apiUsers = new ApiUsers(secrets, kept.apiUsers());
    var claims = new Claims(secrets, knobs, clock, kept.claims());
    var windows = new Windows(knobs, clock, recorder, kept.windows());
    var openings = new Openings(provider, claims, windows, secrets, knobs, clock);
    var activations = new Activations(offices, provider, apiUsers, windows, openings, knobs, kept);
    var serviceCalls = new ServiceCalls(offices, openings, knobs);
    return new Marketplace(
        offices,
        provider,
        apiUsers.only(offices.provider().customer().webId(), State.ORDINARY),
        apiUsers,
        claims,
        windows,
        activations,
        serviceCalls,
        new WindowMessages(provider, windows, knobs, clock),
        new Webhooks(
            provider,
            activations,
            serviceCalls,
            knobs,
            clock,
            new Deliveries(knobs, clock, recorder, kept.deliveries(), changed)));
  }

  /** All that has come of it until now. */
  public Dealings dealings() {
    return new Dealings(
        apiUsers.all(),
        claims.all(),
        windows.all(),
        activations.audiences(),
        activations.requestsSinceUnlock(),
        webhooks.deliveries());
  }
}
