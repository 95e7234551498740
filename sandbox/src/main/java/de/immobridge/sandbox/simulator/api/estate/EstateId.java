package de.immobridge.sandbox.simulator.api.estate;

import de.immobridge.sandbox.simulator.api.ApiError;
import de.immobridge.sandbox.simulator.api.ApiFault;

/** The resourceid of an action on one estate. */
final class EstateId {

  private EstateId() {}

  static int parse(String resourceId) {
    if (!resourceId.matches("\\d{1,9}")) {
      throw ApiFault.of(ApiError.BAD_ESTATE_ID, resourceId);
    }
    return Integer.parseInt(resourceId);
  }
}
