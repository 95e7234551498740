package de.immobridge.sandbox.simulator.api;

/** Ends an action, or a whole request, with a code (F.7). */
public final class ApiFault extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int code;

  private ApiFault(int code, String message) {
    super(message, null, false, false);
    this.code = code;
  }

  /** A code that speaks for itself. */
  public static ApiFault of(ApiError error) {
    return new ApiFault(error.code(), error.text());
  }

  /** A code that names what it is about. */
  public static ApiFault of(ApiError error, String named) {
    return new ApiFault(error.code(), error.text() + ": " + named);
  }

  /** A code that was asked for. */
  public static ApiFault of(int code, String message) {
    return new ApiFault(code, message);
  }

  int code() {
    return code;
  }

  String text() {
    var message = getMessage();
    return message == null ? "" : message;
  }
}
