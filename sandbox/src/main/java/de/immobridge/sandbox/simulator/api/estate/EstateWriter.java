package de.immobridge.sandbox.simulator.api.estate;

import de.immobridge.sandbox.simulator.api.query.LocalTime;
import de.immobridge.sandbox.simulator.customer.Estate;
import de.immobridge.sandbox.simulator.customer.Field;
import de.immobridge.sandbox.simulator.customer.Kind;
import de.immobridge.sandbox.simulator.customer.Office;
import de.immobridge.sandbox.simulator.customer.SaveListener;
import de.immobridge.sandbox.simulator.customer.SaveListener.Saved;
import de.immobridge.sandbox.simulator.customer.Value;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/** Saves changes of an estate, notes when, and tells who listens; last writer wins (G.2). */
public record EstateWriter(LocalTime time, SaveListener listener) {

  private static final String CHANGED_AT = "geaendert_am";

  /**
   * Who saves.
   *
   * @param userId nobody for the provider's own API user
   */
  public record Author(OptionalInt userId, boolean throughApi) {}

  /** Saves; language-dependent fields go to the version in that language. */
  public void save(
      Office office, int estateId, String language, FieldChanges changes, Author author) {
    var before = office.estates().find(estateId);
    var shared = new LinkedHashMap<>(changes.shared());
    shared.put(CHANGED_AT, new Value.Text(time.now()));
    var after =
        office.estates().change(estateId, estate -> estate.with(language, shared, changes.texts()));
    if (author.userId().isPresent() && before.isPresent() && after.isPresent()) {
      var changed = changed(office, before.get(), after.get(), language);
      listener.saved(
          office,
          new Saved(
              author.userId().getAsInt(),
              Kind.ESTATE,
              estateId,
              Optional.of(language),
              changed,
              author.throughApi()));
    }
  }

  private static Set<String> changed(Office office, Estate before, Estate after, String language) {
    return office.customer().estateFields().byName().values().stream()
        .filter(field -> !value(before, field, language).equals(value(after, field, language)))
        .map(Field::name)
        .collect(Collectors.toSet());
  }

  private static Optional<Value> value(Estate estate, Field field, String language) {
    return estate.version(language).map(version -> estate.value(version, field));
  }
}
