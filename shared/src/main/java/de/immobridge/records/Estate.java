package de.immobridge.records;

import de.immobridge.onoffice.EstateId;
import de.immobridge.onoffice.EstateLanguage;
import de.immobridge.onoffice.Trouble;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** One estate in one language, for one user. Nothing is asked until a method here asks. */
public final class Estate {
  private final EstateTarget target;

  Estate(EstateTarget target) {
    this.target = target;
  }

  /** As it was given, which may be that of a foreign version; a reading tells the main one. */
  public EstateId id() {
    return target.id();
  }

  /** The version that is meant. */
  public EstateLanguage language() {
    return target.language();
  }

  /** Reads these fields, with one request if this customer has them all. */
  public <T> Read<T> read(Projection<T> projection) {
    return records().ask(reading(projection));
  }

  /** The same as a question, to be put together with others. */
  public <T> Ask<Read<T>> reading(Projection<T> projection) {
    return target.reading(projection);
  }

  /** Writes one or several fields; either all of them or none. */
  public Written<Values> write(Change<?>... changes) {
    return write(Projection.values(List.of()), List.of(changes));
  }

  /** The same, and shows what is there afterwards. */
  public <T> Written<T> write(Projection<T> shown, List<? extends Change<?>> changes) {
    return target.write(shown, changes);
  }

  /** Whether a user may change it; to be put together with a reading. */
  public Ask<Right> right(String userId) {
    return Right.toModify(id().value(), userId);
  }

  /**
   * Fields that are known at run time only, as a person edits them: with the customer's types,
   * labels and choices, and whether this user may change the estate. All in one request.
   */
  public Read<Form> form(List<String> names, String userId) {
    return records().ask(Forms.ask(target, names, userId));
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
    return Forms.write(target, names, values, seen);
  }

  /** Its pictures and files. */
  public Files files() {
    return new Files(target);
  }

  /**
   * The addresses that are connected with it, such as its contact persons; those that this user may
   * not see are left out. It takes two requests, one after the other.
   */
  public <T> Ask<Listed<T>> related(RelationType type, Projection<T> projection) {
    String id = id().value();
    return records()
        .relations()
        .children(type, List.of(id))
        .then(
            related ->
                switch (related) {
                  case Answer.Failed<Map<String, List<String>>>(Trouble trouble) ->
                      Ask.known(new Listed.Failed<>(trouble));
                  case Answer.Given<Map<String, List<String>>>(var found) ->
                      addresses(found.getOrDefault(id, List.of()), projection);
                });
  }

  /** Nobody is asked for nobody: without ids onOffice would list all addresses. */
  private <T> Ask<Listed<T>> addresses(List<String> ids, Projection<T> projection) {
    return ids.isEmpty()
        ? Ask.known(new Listed.Page<>(List.of(), OptionalInt.of(0)))
        : records().addresses(ids).page(projection, 0, Query.MOST_ROWS);
  }

  private Records records() {
    return target.records();
  }

  @Override
  public String toString() {
    return "Estate[" + id() + ", " + language() + "]";
  }
}
