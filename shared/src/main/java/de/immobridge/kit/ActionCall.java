package de.immobridge.kit;

import de.immobridge.access.ServiceSession;
import de.immobridge.gateway.PageLanguage;
import de.immobridge.onoffice.Api;
import de.immobridge.records.Records;

/** A page asks for one of its service's actions. */
public final class ActionCall extends PageCall {
  private final Input input;

  ActionCall(
      Provider provider,
      ServiceSession session,
      PageLanguage language,
      Api api,
      Records records,
      OwnThings.Now own,
      Input input) {
    super(provider, session, language, api, records, own);
    this.input = input;
  }

  /** What the page sent. */
  public Input input() {
    return input;
  }
}
