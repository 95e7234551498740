package de.immobridge.gateway;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** What our pages say, in each language, from {@code texts_de.properties} and its siblings. */
public final class Texts {
  private final Map<PageLanguage, Map<String, String>> byLanguage;

  private Texts(Map<PageLanguage, Map<String, String>> byLanguage) {
    this.byLanguage = byLanguage;
  }

  /** Reads the files that stand beside this class. */
  public static Texts beside(Class<?> type) {
    var byLanguage = new EnumMap<PageLanguage, Map<String, String>>(PageLanguage.class);
    for (PageLanguage language : PageLanguage.values()) {
      byLanguage.put(language, read(type, "texts_" + language.tag() + ".properties"));
    }
    return new Texts(byLanguage);
  }

  /** All texts of one language by key. */
  public Map<String, String> in(PageLanguage language) {
    return Objects.requireNonNull(byLanguage.get(language));
  }

  private static Map<String, String> read(Class<?> type, String file) {
    try (var in = Objects.requireNonNull(type.getResourceAsStream(file), file);
        var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      var properties = new Properties();
      properties.load(reader);
      var texts = new HashMap<String, String>();
      properties.forEach((key, text) -> texts.put((String) key, (String) text));
      return Map.copyOf(texts);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
