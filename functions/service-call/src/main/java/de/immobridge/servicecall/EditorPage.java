package de.immobridge.servicecall;

import de.immobridge.customer.SessionToken;
import de.immobridge.gateway.Asset;
import de.immobridge.gateway.Page;
import de.immobridge.gateway.PageLanguage;
import de.immobridge.gateway.Request;
import de.immobridge.gateway.Response;
import de.immobridge.gateway.Texts;
import de.immobridge.onoffice.EstateLanguage;
import de.immobridge.property.Property;
import io.jstach.jstache.JStache;
import java.util.List;
import java.util.Map;

/** Our example service: a page that edits the texts of one property in one language. */
record EditorPage(List<String> frameAncestors, String parentOrigin) {
  private static final Texts TEXTS = Texts.beside(EditorPage.class);
  private static final Asset SCRIPT = Asset.beside(EditorPage.class, "editor.js");
  private static final Asset STYLE = Asset.styleBeside(EditorPage.class, "editor.css");
  private static final int SHORT_TEXT_ROWS = 2;
  private static final int LONG_TEXT_ROWS = 7;

  Response of(Property property, SessionToken session, PageLanguage language, boolean windowKnown) {
    Map<String, String> texts = TEXTS.in(language);
    var view =
        new View(
            language.tag(),
            texts,
            session.value(),
            property.id().value(),
            languageName(property.language(), texts),
            htmlLanguage(property.language()),
            property.texts().entrySet().stream()
                .map(each -> field(each.getKey(), each.getValue(), texts))
                .toList(),
            windowKnown,
            parentOrigin,
            STYLE.address("service"),
            SCRIPT.address("service"));
    return Page.of(200, EditorViewRenderer.of().execute(view), frameAncestors);
  }

  static Response asset(Request request) {
    return Asset.serve(request, SCRIPT, STYLE, Asset.BASE_STYLE);
  }

  private static Field field(String name, String text, Map<String, String> texts) {
    return new Field(
        name,
        texts.getOrDefault("field." + name, name),
        text,
        name.equals("objekttitel") ? SHORT_TEXT_ROWS : LONG_TEXT_ROWS);
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

  record Field(String name, String label, String value, int rows) {}

  @JStache(path = "de/immobridge/servicecall/editor.mustache", name = "EditorViewRenderer")
  record View(
      String language,
      Map<String, String> text,
      String session,
      String estate,
      String propertyLanguage,
      String htmlLanguage,
      List<Field> fields,
      boolean windowKnown,
      String parentOrigin,
      String stylesheet,
      String script) {}
}
