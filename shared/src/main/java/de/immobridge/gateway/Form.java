package de.immobridge.gateway;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The fields of a posted form, {@code application/x-www-form-urlencoded}. */
public record Form(Map<String, String> fields) {

  /** Reads the body; a field that comes twice or is badly encoded counts as absent. */
  public static Form of(Request request) {
    var fields = new LinkedHashMap<String, String>();
    for (String pair : request.bodyText().split("&")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        try {
          String name = decoded(pair.substring(0, equals));
          String value = decoded(pair.substring(equals + 1));
          fields.merge(name, value, (one, other) -> "");
        } catch (IllegalArgumentException e) {
          // A broken percent sign: nothing we sent to be filled in looks like that.
        }
      }
    }
    return new Form(fields);
  }

  /** A field's value, empty if absent. */
  public String text(String name) {
    return fields.getOrDefault(name, "");
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
