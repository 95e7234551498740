package de.immobridge.sandbox.simulator.knob;

/** The choices behind knobs that have a few named positions. */
public final class Choices {

  private Choices() {}

  /** What the top level of an answer says when an action failed (F.6, a contradiction). */
  public enum TopLevel {
    /** 97: look at the action. */
    LOOK_BELOW,
    /** The action's own code, with code 500. */
    OWN,
    /** As if nothing had happened. */
    ZERO
  }

  /** The alphabet of a claim (C.3, E). */
  public enum Alphabet {
    URL_SAFE,
    STANDARD
  }

  /** What a read of a language version that does not exist gives (G.4, silent). */
  public enum AbsentRead {
    EMPTY,
    MAIN,
    ERROR
  }

  /** What a write to a language version that does not exist does (G.4, silent). */
  public enum AbsentWrite {
    ERROR_160,
    ERROR_198,
    CREATE
  }

  /** The id that a macro gives for a foreign-language record (G.4, silent). */
  public enum MacroId {
    MAIN,
    SUB
  }

  /** How several file ids are written into a service call (D.1, silent). */
  public enum ListShape {
    COMMA,
    ARRAY
  }

  /** What a list limit above the maximum is taken as (F.5, silent). */
  public enum TooMany {
    STANDARD,
    MAXIMUM
  }

  /** How the elements of a picture are written (F.6, a contradiction). */
  public enum ElementShape {
    LIST,
    OBJECT
  }

  /** What happens to an answer of the API on its way (M.9). */
  public enum Fault {
    NONE,
    /** The request is not processed and the connection breaks off. */
    DROP,
    /** The request is processed, then the connection breaks off. */
    DROP_ANSWER,
    /** An HTML page with status 200. */
    HTML,
    /** HTTP status 500 with an HTML page. */
    HTTP_500,
    /** HTTP status 503 with an HTML page. */
    HTTP_503,
    /** The request is processed, half of the JSON arrives. */
    TRUNCATED,
    /** The request is processed, the body of the answer is empty. */
    EMPTY,
    /** The request is processed, the last result is left out. */
    MISSING_RESULT,
    /** The request is processed, no result is there. */
    NO_RESULTS
  }

  /** Whether payments are for show or real; the dialog says so (H.1). */
  public enum PaymentMode {
    SANDBOX,
    PRODUCTION
  }
}
