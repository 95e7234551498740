package de.immobridge.sandbox.gateway;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A route of the HTTP API and the function behind it.
 *
 * @param path may have parts in braces, each for one segment
 */
public record Route(String method, String path, RequestStreamHandler function) {

  /** As API Gateway names it. */
  public String key() {
    return method + " " + path;
  }

  /** Sorts what is fixed before what is in braces, part by part. */
  String shape() {
    return path.replaceAll("/\\{[^/]*}", "/1").replaceAll("/[^/1][^/]*", "/0");
  }

  /** The values of the parts in braces, if the path is this route's. */
  Optional<Map<String, String>> match(String calledMethod, String calledPath) {
    String[] pattern = path.split("/", -1);
    String[] called = calledPath.split("/", -1);
    if (!method.equals(calledMethod) || pattern.length != called.length) {
      return Optional.empty();
    }
    var parts = new LinkedHashMap<String, String>();
    for (int i = 0; i < pattern.length; i++) {
      if (pattern[i].startsWith("{") && !called[i].isEmpty()) {
        parts.put(pattern[i].substring(1, pattern[i].length() - 1), called[i]);
      } else if (!pattern[i].equals(called[i])) {
        return Optional.empty();
      }
    }
    return Optional.of(parts);
  }
}
