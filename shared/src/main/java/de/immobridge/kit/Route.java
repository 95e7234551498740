package de.immobridge.kit;

import de.immobridge.gateway.Response;

/**
 * One way into a function.
 *
 * @param key API Gateway's route key, such as {@code GET /unlock}
 * @param audience who reads the answer when something unexpected happens
 */
record Route(String key, Audience audience, Answering answering) {

  /** Who reads an answer, and therefore which form an error has. */
  enum Audience {
    /** A person in the iframe: an error is a page. */
    PERSON,
    /** The page's script or another program: an error is a problem (RFC 9457). */
    PROGRAM
  }

  /** Turns a call into an answer. */
  @FunctionalInterface
  interface Answering {
    /** Anything thrown becomes an unexpected error with a correlation id. */
    Response answer(Invocation invocation) throws Exception;
  }

  /** A route that answers with a page. */
  static Route page(String key, Answering answering) {
    return new Route(key, Audience.PERSON, answering);
  }

  /** A route that answers a program. */
  static Route program(String key, Answering answering) {
    return new Route(key, Audience.PROGRAM, answering);
  }
}
