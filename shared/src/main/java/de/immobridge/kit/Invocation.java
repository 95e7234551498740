package de.immobridge.kit;

import de.immobridge.gateway.PageLanguage;
import de.immobridge.gateway.Request;
import de.immobridge.onoffice.Deadline;

/** One call of a function, and until when it must have been answered. */
record Invocation(Request request, Deadline deadline) {

  /** The language for somebody of whom onOffice has not told one. */
  PageLanguage browserLanguage() {
    return PageLanguage.of("", request.acceptLanguage());
  }

  /** The language for a user. */
  PageLanguage language(String userLanguage) {
    return PageLanguage.of(userLanguage, request.acceptLanguage());
  }

  /** Whether a person reads the answer: a page was opened or a form sent. Else a script asks. */
  boolean byPerson() {
    return request.routeKey().startsWith("GET ") || Input.isForm(request);
  }
}
