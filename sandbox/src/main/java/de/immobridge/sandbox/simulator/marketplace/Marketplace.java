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

  /** A marketplace where nobody has activated the provider yet. */
  public static Marketplace open(
      Offices offices, Provider provider, Knobs knobs, OnOfficeClock clock, Recorder recorder) {
    var secrets = new Secrets();
    var apiUsers = new ApiUsers(secrets);
    var claims = new Claims(secrets, knobs, clock);
    var windows = new Windows(knobs, clock, recorder);
    var openings = new Openings(provider, claims, windows, secrets, knobs, clock);
    var activations = new Activations(offices, provider, apiUsers, windows, openings, knobs);
    var serviceCalls = new ServiceCalls(offices, openings, knobs);
    return new Marketplace(
        offices,
        provider,
        apiUsers.create(offices.provider().customer().webId(), State.ORDINARY),
        apiUsers,
        claims,
        windows,
        activations,
        serviceCalls,
        new WindowMessages(provider, windows, knobs, clock),
        new Webhooks(provider, activations, serviceCalls, knobs, clock, recorder));
  }
}
