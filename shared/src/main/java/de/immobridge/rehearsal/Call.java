package de.immobridge.rehearsal;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import de.immobridge.basics.Digests;
import de.immobridge.json.Json;
import de.immobridge.json.JsonText;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A made-up call, as API Gateway would hand it over. */
public record Call(
    String route,
    String path,
    String query,
    Map<String, String> headers,
    Map<String, String> named,
    String body) {

  /** What came back. */
  public record Answer(int status, String body) {}

  /** Signed as onOffice signs; names and values must not need encoding. */
  public static Call signed(
      String route,
      String path,
      SortedMap<String, String> parameters,
      Map<String, String> named,
      Instant now) {
    var all = new TreeMap<>(parameters);
    all.put("timestamp", Long.toString(now.getEpochSecond()));
    String query = query(all);
    byte[] signature = Digests.hmac(SeemingAws.SECRET, Stage.BASE + path + "?" + query);
    return new Call(
        route,
        path,
        query + "&signature=" + HexFormat.of().formatHex(signature),
        Map.of(),
        named,
        "");
  }

  /** With a signature that is none. */
  public static Call unsigned(
      String route,
      String path,
      SortedMap<String, String> parameters,
      Map<String, String> named,
      Instant now) {
    var all = new TreeMap<>(parameters);
    all.put("timestamp", Long.toString(now.getEpochSecond()));
    return new Call(route, path, query(all) + "&signature=0", Map.of(), named, "");
  }

  /** With this session. */
  public static Call bearing(String route, String path, String session, Map<String, String> named) {
    return new Call(route, path, "", Map.of("authorization", "Bearer " + session), named, "");
  }

  /** A form; names and values must not need encoding. */
  public static Call form(String route, String path, Map<String, String> fields) {
    var headers = Map.of("content-type", "application/x-www-form-urlencoded");
    return new Call(route, path, "", headers, Map.of(), query(fields));
  }

  /** The same with this body. */
  public Call with(Json json) {
    var more = new LinkedHashMap<>(headers);
    more.put("content-type", "application/json");
    return new Call(route, path, query, more, named, JsonText.write(json));
  }

  /** Lets the function answer. */
  public Answer to(RequestStreamHandler function) throws IOException {
    var context =
        Map.of("domainName", "rehearsal.invalid", "requestId", "rehearsal", "routeKey", route);
    var event = new LinkedHashMap<String, Object>();
    event.put("version", "2.0");
    event.put("routeKey", route);
    event.put("rawPath", path);
    event.put("rawQueryString", query);
    event.put("headers", headers);
    event.put("pathParameters", named);
    event.put("requestContext", context);
    event.put("body", body);
    event.put("isBase64Encoded", false);
    var out = new ByteArrayOutputStream();
    function.handleRequest(
        new ByteArrayInputStream(JsonText.bytes(Json.of(event))), out, new SeemingContext());
    Json answer = JsonText.read(out.toByteArray());
    return new Answer(Integer.parseInt(answer.at("statusCode").text()), answer.at("body").text());
  }

  private static String query(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(each -> each.getKey() + "=" + each.getValue())
        .collect(Collectors.joining("&"));
  }
}
