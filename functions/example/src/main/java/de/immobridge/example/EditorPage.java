package de.immobridge.example;

import de.immobridge.gateway.Markup;
import de.immobridge.kit.PageCall;
import de.immobridge.kit.Reply;
import de.immobridge.onoffice.EstateLanguage;
import de.immobridge.records.Estate;
import de.immobridge.records.Form;
import de.immobridge.records.Right;
import de.immobridge.records.Value;
import io.jstach.jstache.JStache;
import java.util.List;
import java.util.Map;

/** The page of a property's texts. */
final class EditorPage {
  private EditorPage() {}

  static Reply.Page of(PageCall call, Estate estate, Form form) {
    Map<String, String> texts = call.texts();
    boolean editable = !(form.changing() instanceof Right.Denied);
    String htmlLanguage = htmlLanguage(estate.language());
    var view =
        new View(
            texts,
            estate.id().value(),
            languageName(estate.language(), texts),
            form.fields().stream()
                .filter(field -> !(field.values() instanceof Value.Absent))
                .map(field -> FieldView.of(field, editable, texts, htmlLanguage))
                .toList(),
            editable,
            call.windowKnown());
    return Reply.page(texts.getOrDefault("title", ""), Markup.of(EditorViewRenderer.of(), view));
  }

  private static String languageName(EstateLanguage language, Map<String, String> texts) {
    return switch (language) {
      case EstateLanguage.Main() -> texts.getOrDefault("language.main", "");
      case EstateLanguage.Version(String code) -> texts.getOrDefault("language." + code, code);
    };
  }

  /** For the browser's spelling check; empty means unknown. */
  private static String htmlLanguage(EstateLanguage language) {
    return switch (language.codeOrEmpty()) {
      case "DEU", "AUT", "CHE", "LUX" -> "de";
      case "ENG" -> "en";
      case "FRA" -> "fr";
      case "ITA" -> "it";
      case "ESP" -> "es";
      case "NLD", "BEL" -> "nl";
      default -> "";
    };
  }

  @JStache(path = "de/immobridge/example/editor.mustache", name = "EditorViewRenderer")
  record View(
      Map<String, String> text,
      String estate,
      String propertyLanguage,
      List<FieldView> fields,
      boolean editable,
      boolean windowKnown) {}
}
