package de.immobridge.sandbox.simulator;

import de.immobridge.sandbox.simulator.api.file.TemporaryUploads.Upload;
import de.immobridge.sandbox.simulator.customer.Holdings;
import de.immobridge.sandbox.simulator.marketplace.Dealings;
import de.immobridge.sandbox.simulator.payment.Accounts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All that a simulator knows at one moment, as it is kept over a restart. What went in and out is
 * not part of it; a recording has that.
 *
 * @param format of the file, so that a later one does not misread it
 * @param offices by customer
 */
record State(
    int format,
    Map<String, String> knobs,
    Map<String, Holdings> offices,
    Dealings dealings,
    Accounts accounts,
    List<Upload> uploads) {

  static final int FORMAT = 1;

  /** The first day. */
  static final State FRESH =
      new State(FORMAT, Map.of(), Map.of(), Dealings.NONE, Accounts.NONE, List.of());

  /** What has become of everything until now. */
  static State of(Parts parts) {
    var offices = new LinkedHashMap<String, Holdings>();
    for (var office : parts.marketplace().offices().all()) {
      offices.put(office.customer().webId(), office.holdings());
    }
    return new State(
        FORMAT,
        parts.knobs().turned(),
        offices,
        parts.marketplace().dealings(),
        parts.payments().accounts(),
        parts.uploads().all());
  }

  @Override
  public String toString() {
    return "State[" + offices.keySet() + "]";
  }
}
