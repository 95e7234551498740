package de.immobridge.sandbox.soak;

import de.immobridge.sandbox.visit.Visitor;
import java.net.URI;
import java.util.Map;

/** A service window that is open: at which property, and the session that its page carries. */
record Window(Visitor visitor, URI provider, At at, String session) {

  /** A user at a property in a language. */
  record At(String customer, int user, int estate, String language) {}

  Visitor.Answer reads() {
    return call("GET", "/properties/" + at.estate(), "");
  }

  Visitor.Answer edits(String body) {
    return call("PATCH", "/properties/" + at.estate(), body);
  }

  /** The page once more, as its script asks for it where onOffice was slow. */
  Visitor.Answer opensAgain() {
    return call("POST", "/service/texts/open", "{}");
  }

  /** A message to onOffice's window, to be signed. */
  Visitor.Answer sends(String type) {
    return call("POST", "/service/message", "{\"onOfficeType\":\"" + type + "\"}");
  }

  private Visitor.Answer call(String method, String path, String body) {
    return visitor.call(
        method, provider.resolve(path), body, Map.of("Authorization", "Bearer " + session));
  }
}
