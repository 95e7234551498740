package de.immobridge.records;

import de.immobridge.basics.Remembered;
import de.immobridge.onoffice.CustomerWebId;
import de.immobridge.onoffice.EstateId;
import de.immobridge.onoffice.EstateLanguage;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What a warm environment remembers of its customers' configuration, so that it is not asked for
 * with every call: fields, labels, fields that a customer does not have, the main language. Nothing
 * of a record, nothing secret. One per environment; thread-safe.
 */
public final class Memory {
  private final Remembered<Labelled, FieldConfiguration> configurations;
  private final Remembered<Labelled, Boolean> notOnTheShelf;
  private final Remembered<Fields, Set<String>> absent;
  private final Remembered<CustomerWebId, String> mainLanguages;
  private final Remembered<Version, EstateId> mainIds;

  private record Labelled(CustomerWebId customer, Module module, EstateLanguage labels) {}

  private record Fields(CustomerWebId customer, Module module) {}

  private record Version(CustomerWebId customer, EstateId id) {}

  /**
   * An empty one.
   *
   * @param keep how long anything is believed: as long as a field that an agency has just added can
   *     stay unseen
   * @param most how many customers
   */
  public Memory(Clock clock, Duration keep, int most) {
    this.configurations = new Remembered<>(clock, keep, most);
    this.notOnTheShelf = new Remembered<>(clock, keep, most);
    this.absent = new Remembered<>(clock, keep, most);
    this.mainLanguages = new Remembered<>(clock, keep, most);
    this.mainIds = new Remembered<>(clock, keep, most);
  }

  Optional<FieldConfiguration> configuration(
      CustomerWebId customer, Module module, EstateLanguage labels) {
    return configurations.get(new Labelled(customer, module, labels));
  }

  /** Whether it is worth looking on the {@link Shelf}: not for what is known, known missing too. */
  public boolean mayLookFor(CustomerWebId customer, Module module, EstateLanguage labels) {
    var which = new Labelled(customer, module, labels);
    return configurations.get(which).isEmpty() && notOnTheShelf.get(which).isEmpty();
  }

  /** Nothing lies on the shelf. */
  public void notOnTheShelf(CustomerWebId customer, Module module, EstateLanguage labels) {
    notOnTheShelf.put(new Labelled(customer, module, labels), true);
  }

  void configured(CustomerWebId customer, EstateLanguage labels, FieldConfiguration configuration) {
    configurations.put(new Labelled(customer, configuration.module(), labels), configuration);
  }

  Set<String> absent(CustomerWebId customer, Module module) {
    return absent.get(new Fields(customer, module)).orElse(Set.of());
  }

  void absent(CustomerWebId customer, Module module, Set<String> names) {
    var all = new LinkedHashSet<>(absent(customer, module));
    all.addAll(names);
    absent.put(new Fields(customer, module), Set.copyOf(all));
  }

  boolean isMainLanguage(CustomerWebId customer, String code) {
    return mainLanguages.get(customer).filter(code::equals).isPresent();
  }

  /** The id of an estate's main language, if the estate was read lately by this id. */
  public Optional<EstateId> mainId(CustomerWebId customer, EstateId id) {
    return mainIds.get(new Version(customer, id));
  }

  void mainId(CustomerWebId customer, EstateId id, EstateId mainId) {
    mainIds.put(new Version(customer, id), mainId);
  }

  void mainLanguage(CustomerWebId customer, String code) {
    mainLanguages.put(customer, code);
  }
}
