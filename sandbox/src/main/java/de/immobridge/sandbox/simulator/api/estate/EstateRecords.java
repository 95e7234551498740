package de.immobridge.sandbox.simulator.api.estate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.immobridge.sandbox.simulator.api.ApiError;
import de.immobridge.sandbox.simulator.api.Outcome;
import de.immobridge.sandbox.simulator.api.Parameters;
import de.immobridge.sandbox.simulator.api.query.Columns;
import de.immobridge.sandbox.simulator.customer.Customer;

/**
 * Estates as records of an answer: the fields asked for, and the companions of {@code
 * estatelanguage} (G.1).
 */
record EstateRecords(Columns columns, boolean language, boolean mainId, boolean mobileUrl) {

  static EstateRecords of(Customer customer, Parameters parameters) {
    return new EstateRecords(
        Columns.of(
            customer,
            customer.estateFields(),
            parameters.texts("data"),
            ApiError.UNKNOWN_FIELD,
            parameters),
        parameters.flag("addestatelanguage"),
        parameters.flag("addMainLangId"),
        parameters.flag("addMobileUrl"));
  }

  ObjectNode record(Shown shown) {
    var elements = columns.of(shown);
    if (language) {
      boolean main = shown.estate().isMain(shown.version());
      elements.put("language", main ? "" : shown.version().language());
    }
    if (mainId) {
      elements.put("mainLangId", Integer.toString(shown.estate().id()));
    }
    if (mobileUrl) {
      elements.put("mobileUrl", "https://smart.example/mobile/estate/" + shown.version().id());
    }
    return Outcome.record(shown.version().id(), "estate", elements);
  }
}
