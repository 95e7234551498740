package de.immobridge.records;

import de.immobridge.onoffice.Action;
import de.immobridge.onoffice.EstateId;
import de.immobridge.onoffice.EstateLanguage;
import de.immobridge.onoffice.Outcome;
import de.immobridge.onoffice.Trouble;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One estate in one language (reference G.1, G.2, G.4). */
record EstateTarget(Records records, EstateId id, EstateLanguage language) implements Target {
  private static final int LANGUAGE_NOT_VALID = 160;

  /** Codes of versions that hardly any estate has, for asking what onOffice does then. */
  private static final List<String> RARE = List.of("GRC", "SAU", "LUX");

  @Override
  public Ask<Read<Located>> locate(List<String> names) {
    return new Gather(records, Module.ESTATE, this::read).fields(names).then(this::confirmed);
  }

  /** Asks further only where an answer leaves open which version there is. */
  private Ask<Read<Located>> confirmed(Outcome outcome) {
    if (mainByCode(outcome) && !known()) {
      return mainHasThisCode().map(yes -> yes ? located(outcome) : noSuchLanguage());
    }
    Read<Located> read = located(outcome);
    return read instanceof Read.Missing<Located> && language instanceof EstateLanguage.Version
        ? thereInMain().map(there -> there ? noSuchLanguage() : read)
        : Ask.known(read);
  }

  /** Whether the estate is there at all: onOffice tells neither which is missing. */
  private Ask<Boolean> thereInMain() {
    var main = new EstateTarget(records, id, EstateLanguage.main());
    return Ask.of(
        main.read(List.of(Module.ESTATE.ownField())),
        outcome -> outcome instanceof Outcome.Done(var entries, _) && !entries.isEmpty());
  }

  @Override
  public Action read(List<String> names) {
    Map<String, Object> parameters = parameters();
    parameters.put("data", names);
    parameters.put("addestatelanguage", true);
    parameters.put("addMainLangId", true);
    return Action.reading(Action.Verb.READ, "estate", id.value(), parameters);
  }

  @Override
  public Action modify(Map<String, Object> fields) {
    Map<String, Object> parameters = parameters();
    parameters.put("data", new TreeMap<>(fields));
    return Action.writing(Action.Verb.MODIFY, "estate", id.value(), parameters);
  }

  private Map<String, Object> parameters() {
    var parameters = new TreeMap<String, Object>();
    if (language instanceof EstateLanguage.Version(String code)) {
      parameters.put("estatelanguage", code);
    }
    return parameters;
  }

  @Override
  public Read<Located> located(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Refused(var code) when code.number() == LANGUAGE_NOT_VALID -> noSuchLanguage();
      case Outcome.NotDone not -> new Read.Failed<>(Trouble.of(not));
      case Outcome.Done(var entries, _) when entries.isEmpty() -> new Read.Missing<>();
      case Outcome.Done(var entries, _) -> located(entries.getFirst());
    };
  }

  /** The language of the service call goes into every read and edit, also for the main version. */
  private Read<Located> located(Outcome.Entry entry) {
    return switch (records.languages().judge(entry, id, language)) {
      case CONFIRMED, MAIN -> found(entry);
      case OTHER -> noSuchLanguage();
    };
  }

  private Read<Located> found(Outcome.Entry entry) {
    String mainId = entry.text("mainLangId");
    EstateId main = mainId.matches("[1-9][0-9]{0,17}") ? new EstateId(mainId) : id;
    records.memory().mainId(records.customer(), id, main);
    var values = records.values(main.value(), Module.ESTATE, entry);
    return new Read.Found<>(
        new Located(values, new EstateTarget(records, main, language)), Gaps.NONE);
  }

  private <T> Read<T> noSuchLanguage() {
    return new Read.NoSuchLanguage<>(language);
  }

  private boolean mainByCode(Outcome outcome) {
    return outcome instanceof Outcome.Done(var entries, _)
        && !entries.isEmpty()
        && records.languages().judge(entries.getFirst(), id, language)
            == LanguageRules.Verdict.MAIN;
  }

  private boolean known() {
    return records.languages().mainLanguages().contains(language.codeOrEmpty())
        || records.memory().isMainLanguage(records.customer(), language.codeOrEmpty());
  }

  /**
   * Whether this code is the main language's own: so it is if onOffice does not also give the main
   * version for codes of versions that are not there.
   */
  private Ask<Boolean> mainHasThisCode() {
    List<Action> rare =
        RARE.stream()
            .filter(code -> !code.equals(language.codeOrEmpty()))
            .map(code -> new EstateTarget(records, id, EstateLanguage.of(code)))
            .map(target -> target.read(List.of(Module.ESTATE.ownField())))
            .toList();
    return Ask.of(rare, EstateTarget::tellsApart)
        .map(
            yes -> {
              if (yes) {
                records.memory().mainLanguage(records.customer(), language.codeOrEmpty());
              }
              return yes;
            });
  }

  private static boolean tellsApart(List<Outcome> outcomes) {
    return outcomes.stream().anyMatch(EstateTarget::nothingThere)
        && outcomes.stream().noneMatch(EstateTarget::unnamed);
  }

  private static boolean nothingThere(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Done(var entries, _) -> entries.isEmpty();
      case Outcome.Refused(var code) -> code.number() == LANGUAGE_NOT_VALID;
      case Outcome.NoAnswer _ -> false;
    };
  }

  private static boolean unnamed(Outcome outcome) {
    return outcome instanceof Outcome.Done(var entries, _)
        && entries.stream().anyMatch(entry -> entry.text("language").isEmpty());
  }
}
