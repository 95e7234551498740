package de.immobridge.sandbox.simulator.api.file;

import de.immobridge.sandbox.simulator.api.ApiError;
import de.immobridge.sandbox.simulator.api.ApiFault;
import de.immobridge.sandbox.simulator.api.Principal;
import de.immobridge.sandbox.simulator.customer.Office;
import de.immobridge.sandbox.simulator.customer.Owned;
import de.immobridge.sandbox.simulator.customer.RecordFile.Owner;
import java.util.Optional;

/** The record whose files an action is about, as far as the user may reach it. */
final class FileAccess {

  private FileAccess() {}

  /** Whether records of this module can have files that are uploaded. */
  static boolean known(String module) {
    return switch (module) {
      case Owner.ESTATE, "address", "agentsLog", "task" -> true;
      default -> false;
    };
  }

  static Owner readable(Principal principal, Owner record) {
    boolean reached =
        records(principal.office(), record.module())
            .filter(records -> records.owner(record.id()).stream().anyMatch(principal::mayRead))
            .isPresent();
    if (!reached) {
      throw ApiFault.of(ApiError.UNKNOWN_RECORD, Integer.toString(record.id()));
    }
    return record;
  }

  static Owner writable(Principal principal, Owner record) {
    readable(principal, record);
    boolean may =
        records(principal.office(), record.module())
            .filter(records -> records.owner(record.id()).stream().anyMatch(principal::mayWrite))
            .isPresent();
    if (!may) {
      throw ApiFault.of(refusal(record.module()), Integer.toString(record.id()));
    }
    return record;
  }

  private static ApiError refusal(String module) {
    return switch (module) {
      case Owner.ESTATE -> ApiError.ESTATE_NOT_WRITABLE;
      case "address" -> ApiError.ADDRESS_NOT_WRITABLE;
      default -> ApiError.NO_WRITE_RIGHT;
    };
  }

  /** Rights know the agents' log under another name. */
  private static Optional<Owned> records(Office office, String module) {
    return office.records(module.equals("agentsLog") ? "agents_log" : module);
  }
}
