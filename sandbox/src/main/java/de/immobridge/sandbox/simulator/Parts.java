package de.immobridge.sandbox.simulator;

import de.immobridge.sandbox.simulator.api.estate.EstateWriter;
import de.immobridge.sandbox.simulator.api.file.TemporaryUploads;
import de.immobridge.sandbox.simulator.api.query.Saves;
import de.immobridge.sandbox.simulator.http.OwnAddress;
import de.immobridge.sandbox.simulator.knob.Knobs;
import de.immobridge.sandbox.simulator.knob.OnOfficeClock;
import de.immobridge.sandbox.simulator.marketplace.Marketplace;
import de.immobridge.sandbox.simulator.payment.Payments;
import de.immobridge.sandbox.simulator.recorder.CallLog;
import de.immobridge.sandbox.simulator.recorder.Recorder;

/** What one simulator consists of; actions and addresses are built from it. */
record Parts(
    Marketplace marketplace,
    Payments payments,
    EstateWriter writer,
    TemporaryUploads uploads,
    Knobs knobs,
    OnOfficeClock clock,
    CallLog calls,
    Recorder recorder,
    OwnAddress own) {

  /** What other records than estates are saved with. */
  Saves saves() {
    return new Saves(writer.time(), writer.listener());
  }
}
