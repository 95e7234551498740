package de.immobridge.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link Json} as UTF-8 text. */
public final class JsonText {
  private static final JsonFactory LENIENT = JsonFactory.builder().build();
  private static final JsonFactory STRICT =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private JsonText() {}

  /**
   * Reads one value; of members with the same name the last counts.
   *
   * @throws IOException if the bytes are not JSON, or not one value only
   */
  public static Json read(byte[] bytes) throws IOException {
    try (JsonParser parser = LENIENT.createParser(bytes)) {
      return only(parser);
    }
  }

  /**
   * Reads one value from a stream.
   *
   * @throws IOException as {@link #read(byte[])}, and when the stream breaks
   */
  public static Json read(InputStream in) throws IOException {
    try (JsonParser parser = LENIENT.createParser(in)) {
      return only(parser);
    }
  }

  /**
   * Reads one value in which no object has two members of the same name.
   *
   * @throws IOException if the text is anything else
   */
  public static Json readStrictly(String text) throws IOException {
    try (JsonParser parser = STRICT.createParser(text)) {
      return only(parser);
    }
  }

  /**
   * The value as text.
   *
   * @param value of the types that {@link Json#of} takes
   */
  public static String write(@Nullable Object value) {
    return new String(bytes(value), StandardCharsets.UTF_8);
  }

  /**
   * The value as UTF-8.
   *
   * @param value of the types that {@link Json#of} takes
   */
  public static byte[] bytes(@Nullable Object value) {
    var written = new Written();
    try (JsonGenerator generator = LENIENT.createGenerator(written)) {
      write(value, generator);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return written.bytes();
  }

  private static void write(@Nullable Object value, JsonGenerator to) throws IOException {
    switch (value) {
      case null -> to.writeNull();
      case Json json -> write(json, to);
      case CharSequence text -> to.writeString(text.toString());
      case Boolean truth -> to.writeBoolean(truth);
      case Number number -> to.writeNumber(number.toString());
      case Map<?, ?> map -> members(map, to);
      case Iterable<?> list -> items(list, to);
      default -> throw Json.noForm(value);
    }
  }

  private static void write(Json value, JsonGenerator to) throws IOException {
    switch (value) {
      case Json.Obj(Map<String, Json> members) -> members(members, to);
      case Json.Arr(var items) -> items(items, to);
      case Json.Text(String text) -> to.writeString(text);
      case Json.Num(String literal) -> to.writeNumber(literal);
      case Json.Bool(boolean truth) -> to.writeBoolean(truth);
      case Json.Null _, Json.Missing _ -> to.writeNull();
    }
  }

  private static void members(Map<?, ?> members, JsonGenerator to) throws IOException {
    to.writeStartObject();
    for (Map.Entry<?, ?> each : members.entrySet()) {
      to.writeFieldName(String.valueOf(each.getKey()));
      write(each.getValue(), to);
    }
    to.writeEndObject();
  }

  private static void items(Iterable<?> items, JsonGenerator to) throws IOException {
    to.writeStartArray();
    for (Object each : items) {
      write(each, to);
    }
    to.writeEndArray();
  }

  private static Json only(JsonParser parser) throws IOException {
    if (parser.nextToken() == null) {
      throw new IOException("no JSON");
    }
    Json value = value(parser);
    if (parser.nextToken() != null) {
      throw new IOException("more than one JSON value");
    }
    return value;
  }

  /** Depth is bounded by the parser itself. */
  private static Json value(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> array(parser);
      case VALUE_STRING -> new Json.Text(parser.getText());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Json.Num(parser.getText());
      case VALUE_TRUE -> new Json.Bool(true);
      case VALUE_FALSE -> new Json.Bool(false);
      case VALUE_NULL -> new Json.Null();
      default -> throw new IOException("unexpected " + parser.currentToken());
    };
  }

  private static Json object(JsonParser parser) throws IOException {
    var members = new LinkedHashMap<String, Json>();
    while (next(parser) != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      next(parser);
      members.put(name, value(parser));
    }
    return new Json.Obj(new Members(members));
  }

  private static Json array(JsonParser parser) throws IOException {
    var items = new ArrayList<Json>();
    while (next(parser) != JsonToken.END_ARRAY) {
      items.add(value(parser));
    }
    return new Json.Arr(items);
  }

  private static JsonToken next(JsonParser parser) throws IOException {
    return Objects.requireNonNull(parser.nextToken(), "the parser reports a broken end itself");
  }
}
