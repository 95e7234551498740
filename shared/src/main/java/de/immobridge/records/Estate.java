package de.immobridge.records;

import de.immobridge.onoffice.Action;
import de.immobridge.onoffice.EstateId;
import de.immobridge.onoffice.EstateLanguage;
import de.immobridge.onoffice.Outcome;
import de.immobridge.onoffice.Trouble;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/** One estate in one language, for one user (reference G.1, G.2, G.4). */
public final class Estate extends OneRecord {
  static final int LANGUAGE_NOT_VALID = 160;

  private final EstateId id;
  private final EstateLanguage language;

  Estate(Records records, EstateId id, EstateLanguage language) {
    super(records, Module.ESTATE, id.value());
    this.id = id;
    this.language = language;
  }

  /** As it was given, which may be that of a foreign version; a reading tells the main one. */
  public EstateId id() {
    return id;
  }

  /** The version that is meant. */
  public EstateLanguage language() {
    return language;
  }

  /** Whether a user may change it; to be put together with a reading. */
  public Ask<Right> right(String userId) {
    return Right.toModify(id.value(), userId);
  }

  /**
   * Fields that are known at run time only, as a person edits them: with the customer's types,
   * labels and choices, and whether this user may change the estate. All in one request.
   */
  public Read<Form> form(List<String> names, String userId) {
    return records().ask(Forms.ask(this, names, userId));
  }

  /**
   * Writes what a person has changed in a form, with two requests.
   *
   * @param names what is shown afterwards
   * @param values field to new values, in the form of {@link FormField#values}
   * @param seen field to the values from which the editing began; a field without them was empty
   */
  public Written<Form> write(
      List<String> names, Map<String, List<String>> values, Map<String, List<String>> seen) {
    return Forms.write(this, names, values, seen);
  }

  /** Its pictures and files. */
  public Files files() {
    return new Files(this);
  }

  /**
   * The addresses that are connected with it, such as its contact persons; those that this user may
   * not see are left out. It takes two requests, one after the other.
   */
  public <T> Ask<Listed<T>> related(RelationType type, Projection<T> projection) {
    String own = id.value();
    return records()
        .relations()
        .children(type, List.of(own))
        .then(
            related ->
                switch (related) {
                  case Answer.Failed<Map<String, List<String>>>(Trouble trouble) ->
                      Ask.known(new Listed.Failed<>(trouble));
                  case Answer.Given<Map<String, List<String>>>(var found) ->
                      addresses(found.getOrDefault(own, List.of()), projection);
                });
  }

  /** Nobody is asked for nobody: without ids onOffice would list all addresses. */
  private <T> Ask<Listed<T>> addresses(List<String> ids, Projection<T> projection) {
    return ids.isEmpty()
        ? Ask.known(new Listed.Page<>(List.of(), OptionalInt.of(0)))
        : records().addresses(ids).page(projection, 0, Query.MOST_ROWS);
  }

  @Override
  Ask<Read<Located>> locate(List<String> names) {
    return gathered(names).then(new VersionCheck(this)::confirmed);
  }

  @Override
  Action reads(List<String> names) {
    return inLanguage(super.reads(names), language);
  }

  /** The language of the service call goes into every read and edit; an answer says which it is. */
  static Action inLanguage(Action reading, EstateLanguage language) {
    return reading
        .with("addestatelanguage", true)
        .with("addMainLangId", true)
        .in(language, "estatelanguage");
  }

  @Override
  Action modifies(Map<String, Object> fields) {
    Map<String, Object> data = Map.of("data", new TreeMap<>(fields));
    return Action.writing(Action.Verb.MODIFY, "estate", id.value(), data)
        .in(language, "estatelanguage");
  }

  @Override
  Read<Located> located(Outcome outcome) {
    return outcome instanceof Outcome.Refused(var code) && code.number() == LANGUAGE_NOT_VALID
        ? noSuchLanguage()
        : super.located(outcome);
  }

  @Override
  Read<Located> located(Outcome.Entry entry) {
    if (records().languages().judge(entry, id, language) == LanguageRules.Verdict.OTHER) {
      return noSuchLanguage();
    }
    String mainId = entry.text("mainLangId");
    EstateId main = mainId.matches("[1-9][0-9]{0,17}") ? new EstateId(mainId) : id;
    records().memory().mainId(records().customer(), id, main);
    var values = records().values(main.value(), Module.ESTATE, entry);
    return new Read.Found<>(new Located(values, new Estate(records(), main, language)), Gaps.NONE);
  }

  <T> Read<T> noSuchLanguage() {
    return new Read.NoSuchLanguage<>(language);
  }

  @Override
  public String toString() {
    return "Estate[" + id + ", " + language + "]";
  }
}
