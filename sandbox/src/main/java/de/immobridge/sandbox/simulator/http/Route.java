package de.immobridge.sandbox.simulator.http;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One address pattern and what answers it. A part of the pattern in braces matches any one part of
 * the path and names it.
 */
public record Route(String method, String pattern, Handler handler) {

  /** What answers a request. */
  @FunctionalInterface
  public interface Handler {
    Response handle(Request request);
  }

  /** The named parts, if the path fits the pattern. */
  Optional<Map<String, String>> match(String path) {
    var wanted = pattern.split("/", -1);
    var given = path.split("/", -1);
    if (wanted.length != given.length) {
      return Optional.empty();
    }
    var variables = new HashMap<String, String>();
    for (int i = 0; i < wanted.length; i++) {
      if (wanted[i].startsWith("{")) {
        var name = wanted[i].substring(1, wanted[i].length() - 1);
        variables.put(name, Request.decode(given[i].replace("+", "%2B")));
      } else if (!wanted[i].equals(given[i])) {
        return Optional.empty();
      }
    }
    return Optional.of(variables);
  }
}
