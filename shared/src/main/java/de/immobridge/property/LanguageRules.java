package de.immobridge.property;

import de.immobridge.onoffice.EstateId;
import de.immobridge.onoffice.EstateLanguage;
import de.immobridge.onoffice.Outcome;
import java.util.Set;

/**
 * Decides whether the record that came back is the version that was asked for (reference G.4).
 *
 * @param mainLanguages codes that may be a customer's main language: onOffice sends an empty
 *     language for the main version and does not tell its code
 * @param confirm whether a version counts only when onOffice names it; without, whatever comes back
 *     is taken
 */
public record LanguageRules(Set<String> mainLanguages, boolean confirm) {
  public static final LanguageRules DEFAULT = new LanguageRules(Set.of("DEU", "AUT", "CHE"), true);

  public LanguageRules {
    mainLanguages = Set.copyOf(mainLanguages);
  }

  boolean confirmed(Outcome.Entry entry, EstateId id, EstateLanguage asked) {
    return switch (asked) {
      case EstateLanguage.Main() -> !foreignVersion(entry, id);
      case EstateLanguage.Version(String code) ->
          !confirm
              || entry.text("language").equals(code)
              || (entry.has("language")
                  && entry.text("language").isEmpty()
                  && mainLanguages.contains(code));
    };
  }

  /** The call named a foreign version's own id and no language: that is not the main version. */
  private static boolean foreignVersion(Outcome.Entry entry, EstateId id) {
    String mainId = entry.text("mainLangId");
    return !entry.text("language").isEmpty() && !mainId.isEmpty() && !mainId.equals(id.value());
  }
}
