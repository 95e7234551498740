package de.immobridge.benchmarks.usual;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.ResourceBundle;

/** The page, by replacing. */
final class EditorPage {
  private static final String PAGE = load("editor.html");
  private static final String FIELD = load("field.html");

  private EditorPage() {}

  static String of(String session, String estate, String language, JsonNode texts) {
    ResourceBundle words = ResourceBundle.getBundle("de.immobridge.benchmarks.usual.texts");
    var fields = new StringBuilder();
    for (String name : OnOffice.FIELDS) {
      fields.append(
          FIELD
              .replace("{{name}}", name)
              .replace("{{label}}", escaped(words.getString(name)))
              .replace("{{value}}", escaped(texts.path(name).asText(""))));
    }
    return PAGE.replace("{{session}}", session)
        .replace("{{estate}}", escaped(estate))
        .replace("{{language}}", escaped(language))
        .replace("{{title}}", escaped(words.getString("title")))
        .replace("{{save}}", escaped(words.getString("save")))
        .replace("{{fields}}", fields);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static String load(String name) {
    try (var in = Objects.requireNonNull(EditorPage.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
