package de.immobridge.telemetry;

import de.immobridge.telemetry.internal.Quoted;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The trace that X-Ray keeps of this call. Lambda writes the function's own segment, to which
 * nothing can be added; what a query is to find hangs below it, in a segment of ours.
 *
 * @param root the trace
 * @param parent the function's segment in it
 */
record Trace(String root, String parent) {
  private static final List<String> ANNOTATED =
      List.of("customer", "user", "provider_service", "correlation_id", "route");
  private static final int ID_LENGTH = 16;

  /** Reads {@code Root=1-…;Parent=…;Sampled=1}; empty for a call that X-Ray keeps no trace of. */
  static Optional<Trace> sampled(@Nullable String header) {
    if (header == null || !header.contains("Sampled=1")) {
      return Optional.empty();
    }
    String root = "";
    String parent = "";
    for (String part : header.split(";", -1)) {
      if (part.startsWith("Root=")) {
        root = part.substring("Root=".length());
      } else if (part.startsWith("Parent=")) {
        parent = part.substring("Parent=".length());
      }
    }
    return root.isEmpty() || parent.isEmpty()
        ? Optional.empty()
        : Optional.of(new Trace(root, parent));
  }

  /**
   * Our segment, as X-Ray's daemon takes it.
   *
   * @param requestId Lambda's, a UUID, of which the segment's own id is made
   * @param began and {@code ended} in milliseconds
   * @param known of the invocation; a query finds {@code annotation.customer} and the like
   */
  String segment(String requestId, long began, long ended, Map<String, String> known) {
    var json = new StringBuilder("{");
    text(json, "name", "immobridge");
    text(json, "type", "subsegment");
    text(json, "id", id(requestId));
    text(json, "trace_id", root);
    text(json, "parent_id", parent);
    Quoted.name(json, "start_time").append(seconds(began));
    Quoted.name(json, "end_time").append(seconds(ended));
    Quoted.name(json, "annotations").append('{');
    for (String name : ANNOTATED) {
      String value = known.get(name);
      if (value != null) {
        text(json, name, value);
      }
    }
    return json.append("}}").toString();
  }

  private static void text(StringBuilder json, String name, String value) {
    Quoted.append(Quoted.name(json, name), value);
  }

  private static String id(String requestId) {
    String hex = requestId.replace("-", "");
    return hex.length() < ID_LENGTH ? "0".repeat(ID_LENGTH) : hex.substring(0, ID_LENGTH);
  }

  private static String seconds(long millis) {
    String fraction = Long.toString(1000 + millis % 1000).substring(1);
    return millis / 1000 + "." + fraction;
  }
}
