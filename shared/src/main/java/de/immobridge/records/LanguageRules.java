package de.immobridge.records;

import de.immobridge.onoffice.EstateId;
import de.immobridge.onoffice.EstateLanguage;
import de.immobridge.onoffice.Outcome;
import java.util.Set;

/**
 * Which version of an estate an answer shows. onOffice may answer the question for a version that
 * is not there with the main one, and writes whatever language it is told; so a version counts only
 * when onOffice names it. An empty {@code language} is the main version's and no other's (reference
 * G.4).
 *
 * @param mainLanguages codes that are always taken for a customer's main language; whether any
 *     other one is, is found out by asking
 */
public record LanguageRules(Set<String> mainLanguages) {
  /** Without any code that is taken for granted but German. */
  public static final LanguageRules DEFAULT = new LanguageRules(Set.of("DEU"));

  public LanguageRules {
    mainLanguages = Set.copyOf(mainLanguages);
  }

  /** What an answer is to a question for one version. */
  enum Verdict {
    /** The version that was asked for. */
    CONFIRMED,
    /** The main version, which was asked for by a code that may be its own. */
    MAIN,
    /** Another version. */
    OTHER
  }

  Verdict judge(Outcome.Entry entry, EstateId id, EstateLanguage asked) {
    String named = entry.text("language");
    return switch (asked) {
      case EstateLanguage.Main() ->
          named.isEmpty() || !foreign(entry, id) ? Verdict.CONFIRMED : Verdict.OTHER;
      case EstateLanguage.Version(String code) when named.equals(code) -> Verdict.CONFIRMED;
      case EstateLanguage.Version _ ->
          entry.has("language") && named.isEmpty() ? Verdict.MAIN : Verdict.OTHER;
    };
  }

  /** The call named a foreign version's own id and no language: that is not the main version. */
  private static boolean foreign(Outcome.Entry entry, EstateId id) {
    String mainId = entry.text("mainLangId");
    return !mainId.isEmpty() && !mainId.equals(id.value());
  }
}
