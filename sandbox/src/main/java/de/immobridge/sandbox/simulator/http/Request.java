package de.immobridge.sandbox.simulator.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.immobridge.sandbox.simulator.problem.Problem;
import java.io.IOException;
import java.net.URLDecoder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A request as a route sees it.
 *
 * @param variables the named parts of the path, decoded
 */
@SuppressWarnings("ArrayRecordComponent") // a body is read, never compared
public record Request(
    String method, String path, String rawQuery, byte[] body, Map<String, String> variables) {

  Request with(Map<String, String> pathVariables) {
    return new Request(method, path, rawQuery, body, pathVariables);
  }

  /** A named part of the path; routes ask only for names of their own pattern. */
  public String variable(String name) {
    var value = variables.get(name);
    if (value == null) {
      throw new IllegalArgumentException("The route has no part named " + name);
    }
    return value;
  }

  /** A named part of the path that must be a whole number. */
  public int number(String name) {
    try {
      return Integer.parseInt(variable(name));
    } catch (NumberFormatException e) {
      throw Problem.unknown("'" + variable(name) + "' is not a number.");
    }
  }

  /** A parameter of the query, decoded. */
  public Optional<String> query(String name) {
    return Optional.ofNullable(queryParameters().get(name));
  }

  /** The body as a JSON object; an empty body counts as an empty object. */
  public ObjectNode json() {
    if (body.length == 0) {
      return Json.object();
    }
    try {
      if (Json.read(body) instanceof ObjectNode object) {
        return object;
      }
    } catch (IOException e) {
      throw Problem.invalid("The body is not valid JSON.");
    }
    throw Problem.invalid("The body must be a JSON object.");
  }

  private Map<String, String> queryParameters() {
    var parameters = new LinkedHashMap<String, String>();
    for (var pair : rawQuery.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        parameters.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
      }
    }
    return parameters;
  }

  static String decode(String text) {
    try {
      return URLDecoder.decode(text, UTF_8);
    } catch (IllegalArgumentException e) {
      throw Problem.invalid("The address holds a broken percent sign.");
    }
  }
}
