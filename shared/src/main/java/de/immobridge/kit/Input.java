package de.immobridge.kit;

import de.immobridge.gateway.Form;
import de.immobridge.gateway.Request;
import de.immobridge.json.Json;
import de.immobridge.json.JsonText;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Optional;

/**
 * What a page sends with an action: an object of JSON, or the fields of a form as one.
 *
 * @param json an object
 */
public record Input(Json json) {
  private static final String FORM = "application/x-www-form-urlencoded";

  /** A field as text; empty if it is not there, or is none. */
  public String text(String name) {
    return json.at(name).text();
  }

  /** Reads a body; empty if it is neither a form nor an object of JSON in UTF-8. */
  static Optional<Input> of(Request request) {
    return isForm(request) ? Optional.of(form(Form.of(request))) : object(request);
  }

  static boolean isForm(Request request) {
    return request.header("content-type").orElse("").startsWith(FORM);
  }

  private static Input form(Form form) {
    return new Input(Json.of(new LinkedHashMap<>(form.fields())));
  }

  private static Optional<Input> object(Request request) {
    if (request.body().length == 0) {
      return Optional.of(new Input(Json.of(new LinkedHashMap<>())));
    }
    try {
      String text =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(request.body())).toString();
      Json json = JsonText.readStrictly(text);
      return json instanceof Json.Obj ? Optional.of(new Input(json)) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** What people type is theirs: not for logs. */
  @Override
  public String toString() {
    return "Input" + json.fields().keySet();
  }
}
