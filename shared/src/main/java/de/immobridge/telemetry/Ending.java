package de.immobridge.telemetry;

import de.immobridge.telemetry.internal.Quoted;
import java.util.List;

/**
 * How a call ended.
 *
 * @param millis from its beginning
 * @param heard what onOffice answered as it should; what went otherwise has lines of its own
 */
record Ending(String route, int status, long millis, List<String> heard) {

  /** Appends it as members of a line. */
  void append(StringBuilder json) {
    Quoted.name(json, "status").append(status);
    Quoted.name(json, "ms").append(millis);
    if (!heard.isEmpty()) {
      Quoted.append(Quoted.name(json, "onoffice"), String.join("; ", heard));
    }
  }

  /** The message of a line. */
  String message() {
    return route + " answered " + status;
  }

  /** For a terminal. */
  @Override
  public String toString() {
    String outside = heard.isEmpty() ? "" : "; onOffice: " + String.join("; ", heard);
    return message() + " after " + millis + " ms" + outside;
  }
}
