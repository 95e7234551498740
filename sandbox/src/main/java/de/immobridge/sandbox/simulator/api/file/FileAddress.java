package de.immobridge.sandbox.simulator.api.file;

import de.immobridge.sandbox.simulator.customer.Customer;
import de.immobridge.sandbox.simulator.customer.FileContent;
import de.immobridge.sandbox.simulator.customer.RecordFile;
import de.immobridge.sandbox.simulator.http.OwnAddress;
import de.immobridge.sandbox.simulator.signature.Encoding;

/** Where a browser finds a file: at the simulator, or where a link points. */
public record FileAddress(OwnAddress own) {

  /** The address in one of the sizes of G.5; the simulator keeps one size only. */
  public String of(Customer customer, RecordFile file, String size) {
    return switch (file.content()) {
      case FileContent.Link(var url) -> url;
      case FileContent.Stored _ ->
          own.of(
              "/files/"
                  + Encoding.RFC_3986.encode(customer.webId())
                  + "/"
                  + file.id()
                  + "/"
                  + Encoding.RFC_3986.encode(file.name())
                  + "?size="
                  + Encoding.RFC_3986.encode(size));
    };
  }
}
