package de.immobridge.sandbox.simulator.problem;

/**
 * A request of a person or a script that cannot be met, said as problem details say it (RFC 9457).
 */
public final class Problem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;

  private Problem(int status, String sentence) {
    super(sentence);
    this.status = status;
  }

  /** What was sent cannot be understood. */
  public static Problem invalid(String sentence) {
    return new Problem(400, sentence);
  }

  /** This user may not do this. */
  public static Problem forbidden(String sentence) {
    return new Problem(403, sentence);
  }

  /** There is no such thing. */
  public static Problem unknown(String sentence) {
    return new Problem(404, sentence);
  }

  /** The address exists, but not for this method. */
  public static Problem method(String sentence) {
    return new Problem(405, sentence);
  }

  /** It cannot be done in the present state. */
  public static Problem conflict(String sentence) {
    return new Problem(409, sentence);
  }

  public int status() {
    return status;
  }

  /** The plain sentence. */
  public String sentence() {
    var message = getMessage();
    return message == null ? "" : message;
  }
}
