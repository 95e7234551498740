package de.immobridge.sandbox.deployment;

import de.immobridge.customer.Store;
import de.immobridge.example.TextEditor;
import de.immobridge.kit.PageCall;
import de.immobridge.kit.Provider;
import de.immobridge.kit.Reply;
import de.immobridge.kit.Service;
import java.util.Optional;

/** A provider that uses everything of AWS that a provider may use, and the example does not. */
final class Keeper {
  static final String SERVICE = "keeper";

  private Keeper() {}

  static Provider provider() {
    return TextEditor.provider().service(Service.named(SERVICE, Keeper::open));
  }

  private static Reply open(PageCall call) {
    call.userState().write("seen", "yes", Store.Expected.absent(), Optional.empty());
    Store.Stored stored = call.userState().read("seen").orElseThrow();
    call.userState().delete("seen", stored.version());
    return Reply.page("Keeper", "<p id=\"kept\">" + stored.text() + "</p>");
  }
}
