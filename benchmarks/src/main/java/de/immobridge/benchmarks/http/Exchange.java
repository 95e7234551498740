package de.immobridge.benchmarks.http;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A request as it came in.
 *
 * @param headers names in lower case
 */
public record Exchange(String method, String path, Map<String, String> headers, byte[] body) {

  /** What goes back. */
  public record Answer(int status, Map<String, String> headers, byte[] body) {

    /** 200 with this type. */
    public static Answer of(String contentType, byte[] body) {
      return new Answer(200, Map.of("Content-Type", contentType), body);
    }

    /** The same with one more header. */
    public Answer with(String name, String value) {
      var more = new LinkedHashMap<>(headers);
      more.put(name, value);
      return new Answer(status, more, body);
    }
  }

  /** A header, empty if absent. */
  public String header(String name) {
    return headers.getOrDefault(name, "");
  }
}
