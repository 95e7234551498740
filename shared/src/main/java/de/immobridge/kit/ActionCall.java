package de.immobridge.kit;

import de.immobridge.access.ServiceSession;
import de.immobridge.gateway.PageLanguage;
import de.immobridge.onoffice.Api;

/** A page asks for one of its service's actions. */
public final class ActionCall extends PageCall {
  private final Input input;

  ActionCall(
      Provider provider,
      ServiceSession session,
      PageLanguage language,
      Api api,
      OwnThings.Now own,
      Input input) {
    super(provider, session, language, api, own);
    this.input = input;
  }

  /** What the page sent. */
  public Input input() {
    return input;
  }
}
