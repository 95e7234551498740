package de.immobridge.kit;

import de.immobridge.gateway.PageLanguage;
import de.immobridge.gateway.Texts;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The kit's own words. */
final class KitTexts {
  private static final Texts TEXTS = Texts.beside(KitTexts.class);
  private static final String FOR_SCRIPTS = "page-";
  private static final Map<PageLanguage, List<Word>> SCRIPTS = scripts();

  private KitTexts() {}

  /** One word for a page's script. */
  record Word(String name, String text) {}

  static Map<String, String> in(PageLanguage language) {
    return TEXTS.in(language);
  }

  static String text(PageLanguage language, String key) {
    return in(language).getOrDefault(key, key);
  }

  /** What the kit's script says by itself. */
  static List<Word> forScripts(PageLanguage language) {
    return SCRIPTS.getOrDefault(language, List.of());
  }

  private static Map<PageLanguage, List<Word>> scripts() {
    var all = new EnumMap<PageLanguage, List<Word>>(PageLanguage.class);
    for (PageLanguage language : PageLanguage.values()) {
      all.put(language, scripts(language));
    }
    return all;
  }

  private static List<Word> scripts(PageLanguage language) {
    return in(language).entrySet().stream()
        .filter(each -> each.getKey().startsWith(FOR_SCRIPTS))
        .map(each -> new Word(each.getKey().substring(FOR_SCRIPTS.length()), each.getValue()))
        .toList();
  }
}
