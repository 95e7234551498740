package de.immobridge.sandbox.simulator.api.person;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.immobridge.sandbox.simulator.api.ActionHandler;
import de.immobridge.sandbox.simulator.api.Call;
import de.immobridge.sandbox.simulator.api.Outcome;
import java.util.List;

/** {@code read basicsettings} (G.7): logo, colours, languages. GUESS: the names of the elements. */
public final class ReadBasicSettings implements ActionHandler {

  @Override
  public Outcome handle(Call call) {
    var settings = (ObjectNode) call.principal().office().customer().basicSettings().deepCopy();
    return Outcome.of(List.of(Outcome.record(0, "basicsettings", settings)));
  }
}
