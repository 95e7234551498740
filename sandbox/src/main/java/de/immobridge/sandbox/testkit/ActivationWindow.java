package de.immobridge.sandbox.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import de.immobridge.sandbox.visit.UnlockPage;
import de.immobridge.sandbox.visit.Visitor;
import java.net.URI;

/** The window in which an administrator unlocks the provider, with the key that onOffice shows. */
public final class ActivationWindow {
  private final UnlockPage page;
  private final String key;

  private ActivationWindow(UnlockPage page, String key) {
    this.page = page;
    this.key = key;
  }

  static ActivationWindow in(World world, JsonNode window) {
    var page = UnlockPage.at(world.visitor(), URI.create(window.path("url").asText()));
    return new ActivationWindow(page, window.path("apiKey").asText());
  }

  /** The administrator pastes the key that onOffice shows, and presses the button. */
  public Visitor.Answer pastes() {
    return pastes(key);
  }

  /** The administrator pastes something else. */
  public Visitor.Answer pastes(String text) {
    return page.paste(text);
  }
}
