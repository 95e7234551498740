package de.immobridge.sandbox.simulator.payment;

import de.immobridge.sandbox.simulator.knob.Knobs;
import de.immobridge.sandbox.simulator.knob.OnOfficeClock;
import de.immobridge.sandbox.simulator.marketplace.Provider;
import de.immobridge.sandbox.simulator.recorder.Recorder;

/** Everything about money, put together. */
public record Payments(Ledger ledger, Orders orders, PaymentLinks links) {

  public static Payments open(
      Provider provider, Knobs knobs, OnOfficeClock clock, Recorder recorder) {
    var ledger = new Ledger(clock);
    return new Payments(
        ledger, new Orders(provider, ledger, knobs, clock, recorder), new PaymentLinks(ledger));
  }
}
