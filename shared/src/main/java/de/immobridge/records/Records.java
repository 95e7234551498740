package de.immobridge.records;

import de.immobridge.onoffice.Action;
import de.immobridge.onoffice.Api;
import de.immobridge.onoffice.CustomerWebId;
import de.immobridge.onoffice.EstateId;
import de.immobridge.onoffice.EstateLanguage;
import de.immobridge.onoffice.Fault;
import de.immobridge.onoffice.Outcome;
import de.immobridge.onoffice.Trouble;
import java.util.List;
import java.util.function.BinaryOperator;

/**
 * What one customer keeps in onOffice, as the user sees it in whose name the {@link Api} calls.
 * Everything else in this package is reached from here.
 *
 * <pre>{@code
 * Estate estate = records.estate(new EstateId("123"), EstateLanguage.of("ENG"));
 * switch (estate.read(FACTS)) { ... }
 * switch (estate.write(Change.over(TITLE, seen, "A house by the lake"))) { ... }
 * records.estates(EstateLanguage.main()).where(Where.is(CITY, "Hamburg")).pages(FACTS, 100)
 * }</pre>
 *
 * @param customer whose records these are; what is remembered is remembered for them only
 * @param labels the language in which labels of fields and of select values are wanted
 * @param memory the environment's
 * @param shelf the customer's, with labels in that language
 */
public record Records(
    Api api,
    CustomerWebId customer,
    EstateLanguage labels,
    Memory memory,
    LanguageRules languages,
    Shelf shelf) {

  /** One estate in one language, which is always said; the main one is {@code main()}. */
  public Estate estate(EstateId id, EstateLanguage language) {
    return new Estate(this, id, language);
  }

  /** All estates that this user may see, to be filtered, sorted and read in pages. */
  public Query estates(EstateLanguage language) {
    return Query.estates(this, language);
  }

  /** One address. */
  public Address address(String id) {
    return new Address(this, id);
  }

  /** All addresses that this user may see. */
  public Query addresses() {
    return new Query(this, Module.ADDRESS);
  }

  /** These addresses; those that this user may not see are left out. */
  public Query addresses(List<String> ids) {
    if (ids.isEmpty()) {
      throw new IllegalArgumentException("without ids onOffice lists all addresses");
    }
    return new Query(this, Module.ADDRESS).with("recordids", Ids.numbers(ids));
  }

  /** One user; one's own is readable without a special right. */
  public <T> Ask<Read<T>> user(String id, Projection<T> projection) {
    return new OneRecord(this, Module.USER, id).reading(projection);
  }

  /** The users' records; without a special right only one's own. */
  public Query users() {
    return new Query(this, Module.USER);
  }

  /**
   * Writes an activity and gives its id; the first one's, if several addresses have each their own.
   */
  public Performed<String> create(NewActivity activity) {
    return Performed.of(
        api.call(activity.action()),
        done ->
            done.records().isEmpty() || done.records().getFirst().id().isEmpty()
                ? new Performed.Unknown<>(Trouble.of(Fault.CONTRADICTORY))
                : new Performed.Done<>(done.records().getFirst().id()));
  }

  /** How records are connected. */
  public Relations relations() {
    return new Relations(this);
  }

  /** A module's fields with labels in the user's language; asked for once and remembered. */
  public Answer<FieldConfiguration> fields(Module module) {
    return ask(FieldQuestion.ask(this, module));
  }

  /** Puts a question, which may be several in one. */
  public <T> T ask(Ask<T> ask) {
    return ask.on(api);
  }

  /**
   * Any other call that changes nothing.
   *
   * <pre>{@code
   * records.askRaw(Action.reading(Action.Verb.READ, "basicsettings", "", parameters))
   * }</pre>
   */
  public Ask<Answer<Outcome.Done>> askRaw(Action action) {
    return Ask.of(action, outcome -> Answer.of(outcome, done -> done));
  }

  /** Any other call that changes something; it is sent once. */
  public Performed<Outcome.Done> perform(Action action) {
    return Performed.of(api.call(action), Performed.Done::new);
  }

  Values values(String id, Module module, Outcome.Entry entry) {
    BinaryOperator<String> known =
        FieldQuestion.known(this, module)
            .<BinaryOperator<String>>map(configuration -> configuration::label)
            .orElse((field, key) -> key);
    return new Values(id, entry.elements().fields(), known);
  }

  /** Neither API nor values: not for logs. */
  @Override
  public String toString() {
    return "Records[" + customer + "]";
  }
}
