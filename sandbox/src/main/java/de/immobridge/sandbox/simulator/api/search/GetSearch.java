package de.immobridge.sandbox.simulator.api.search;

import de.immobridge.sandbox.simulator.api.ActionHandler;
import de.immobridge.sandbox.simulator.api.ApiError;
import de.immobridge.sandbox.simulator.api.ApiFault;
import de.immobridge.sandbox.simulator.api.Call;
import de.immobridge.sandbox.simulator.api.Outcome;
import de.immobridge.sandbox.simulator.api.file.FileAddress;
import java.util.List;

/** {@code get search}: the resourceid says what is searched for. GUESS: two letters are enough. */
public record GetSearch(FileAddress files) implements ActionHandler {

  private static final List<String> MODULES = List.of("estate", "address");
  private static final int SHORTEST = 2;

  @Override
  public Outcome handle(Call call) {
    if (!MODULES.contains(call.resourceId())) {
      throw ApiFault.of(ApiError.WRONG_RESOURCE_ID, call.resourceId());
    }
    var input = call.parameters().text("input").orElse("").strip();
    if (input.isEmpty()) {
      throw ApiFault.of(ApiError.EMPTY_SEARCH);
    }
    if (input.length() < SHORTEST) {
      throw ApiFault.of(ApiError.SEARCH_TOO_SHORT);
    }
    return call.resourceId().equals("estate")
        ? new EstateSearch(files).find(call, input)
        : AddressSearch.of(call).find(call, input);
  }
}
