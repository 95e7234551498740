package de.immobridge.kit;

import de.immobridge.gateway.Response;

/**
 * One way into a function.
 *
 * @param key API Gateway's route key, such as {@code GET /unlock}
 * @param forPerson whether an error is a page, for a person in the iframe, or a problem (RFC 9457)
 */
record Route(String key, boolean forPerson, Answering answering) {

  /** Turns a call into an answer. */
  @FunctionalInterface
  interface Answering {
    /** Anything thrown becomes an unexpected error with a correlation id. */
    Response answer(Invocation invocation) throws Exception;
  }

  /** A route that answers with a page. */
  static Route page(String key, Answering answering) {
    return new Route(key, true, answering);
  }

  /** A route that answers a program. */
  static Route program(String key, Answering answering) {
    return new Route(key, false, answering);
  }
}
