package de.immobridge.sandbox.simulator.payment;

import de.immobridge.sandbox.simulator.knob.Knobs;
import de.immobridge.sandbox.simulator.knob.OnOfficeClock;
import de.immobridge.sandbox.simulator.marketplace.Provider;
import de.immobridge.sandbox.simulator.recorder.Recorder;

/** Everything about money, put together. */
public record Payments(Ledger ledger, Orders orders, PaymentLinks links) {

  /** Everything as it was kept. */
  public static Payments open(
      Provider provider, Knobs knobs, OnOfficeClock clock, Recorder recorder, Accounts kept) {
    var ledger = new Ledger(clock, kept);
    return new Payments(
        ledger,
        new Orders(provider, ledger, knobs, clock, recorder, kept),
        new PaymentLinks(ledger, kept));
  }

  /** All that has come of it until now. */
  public Accounts accounts() {
    return new Accounts(ledger.transactions(), ledger.abos(), orders.all(), links.all());
  }
}
