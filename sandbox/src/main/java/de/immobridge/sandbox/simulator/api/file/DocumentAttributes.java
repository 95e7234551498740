package de.immobridge.sandbox.simulator.api.file;

import de.immobridge.sandbox.simulator.api.ApiError;
import de.immobridge.sandbox.simulator.api.ApiFault;
import de.immobridge.sandbox.simulator.customer.RecordFile.Owner;
import de.immobridge.sandbox.simulator.customer.RecordFiles;

/** A document attribute may occur once per estate (G.6). */
final class DocumentAttributes {

  private DocumentAttributes() {}

  static void checkFree(RecordFiles files, Owner owner, String attribute) {
    if (!attribute.isEmpty()
        && files.of(owner).stream()
            .anyMatch(file -> file.text().documentAttribute().equals(attribute))) {
      throw ApiFault.of(ApiError.ATTRIBUTE_IN_USE, attribute);
    }
  }
}
