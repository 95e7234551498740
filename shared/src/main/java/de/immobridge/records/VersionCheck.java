package de.immobridge.records;

import de.immobridge.onoffice.Action;
import de.immobridge.onoffice.EstateLanguage;
import de.immobridge.onoffice.Outcome;
import de.immobridge.records.OneRecord.Located;
import java.util.List;

/** Asks further where an answer leaves open which version of an estate there is (reference G.4). */
record VersionCheck(Estate estate) {
  /** Codes of versions that hardly any estate has, for asking what onOffice does then. */
  private static final List<String> RARE = List.of("GRC", "SAU", "LUX");

  private static final List<String> ID = List.of(Module.ESTATE.ownField());

  Ask<Read<Located>> confirmed(Outcome outcome) {
    if (mainByCode(outcome) && !known()) {
      return mainHasThisCode()
          .map(yes -> yes ? estate.located(outcome) : estate.<Located>noSuchLanguage());
    }
    Read<Located> read = estate.located(outcome);
    return read instanceof Read.Missing<Located>
            && estate.language() instanceof EstateLanguage.Version
        ? thereInMain().map(there -> there ? estate.noSuchLanguage() : read)
        : Ask.known(read);
  }

  /** Whether the estate is there at all: onOffice tells neither which is missing. */
  private Ask<Boolean> thereInMain() {
    return Ask.of(in(EstateLanguage.main()), outcome -> !entries(outcome).isEmpty());
  }

  private boolean mainByCode(Outcome outcome) {
    return entries(outcome).stream()
        .limit(1)
        .map(entry -> estate.records().languages().judge(entry, estate.id(), estate.language()))
        .anyMatch(LanguageRules.Verdict.MAIN::equals);
  }

  private boolean known() {
    String code = estate.language().codeOrEmpty();
    Records records = estate.records();
    return records.languages().mainLanguages().contains(code)
        || records.memory().isMainLanguage(records.customer(), code);
  }

  /**
   * Whether this code is the main language's own: so it is if onOffice does not also give the main
   * version for codes of versions that are not there.
   */
  private Ask<Boolean> mainHasThisCode() {
    String own = estate.language().codeOrEmpty();
    List<Action> rare =
        RARE.stream()
            .filter(code -> !code.equals(own))
            .map(code -> in(EstateLanguage.of(code)))
            .toList();
    return Ask.of(rare, VersionCheck::tellsApart)
        .map(
            yes -> {
              if (yes) {
                estate.records().memory().mainLanguage(estate.records().customer(), own);
              }
              return yes;
            });
  }

  private Action in(EstateLanguage other) {
    return new Estate(estate.records(), estate.id(), other).reads(ID);
  }

  private static boolean tellsApart(List<Outcome> outcomes) {
    return outcomes.stream().anyMatch(VersionCheck::nothingThere)
        && outcomes.stream()
            .flatMap(outcome -> entries(outcome).stream())
            .noneMatch(entry -> entry.text("language").isEmpty());
  }

  private static boolean nothingThere(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Done(var entries, _) -> entries.isEmpty();
      case Outcome.Refused(var code) -> code.number() == Estate.LANGUAGE_NOT_VALID;
      case Outcome.NoAnswer _ -> false;
    };
  }

  private static List<Outcome.Entry> entries(Outcome outcome) {
    return outcome instanceof Outcome.Done(var entries, _) ? entries : List.of();
  }
}
