package de.immobridge.sandbox.simulator.api.file;

import de.immobridge.sandbox.simulator.api.ApiError;
import de.immobridge.sandbox.simulator.api.ApiFault;
import de.immobridge.sandbox.simulator.api.Principal;
import de.immobridge.sandbox.simulator.customer.Estate;

/** The estate whose files an action is about, as far as the user may reach it. */
final class FileAccess {

  private FileAccess() {}

  static Estate readable(Principal principal, int estateId) {
    return principal
        .office()
        .estates()
        .find(estateId)
        .filter(principal::mayRead)
        .orElseThrow(() -> ApiFault.of(ApiError.UNKNOWN_RECORD, Integer.toString(estateId)));
  }

  static Estate writable(Principal principal, int estateId) {
    var estate = readable(principal, estateId);
    if (!principal.mayWrite(estate)) {
      throw ApiFault.of(ApiError.ESTATE_NOT_WRITABLE, Integer.toString(estateId));
    }
    return estate;
  }
}
