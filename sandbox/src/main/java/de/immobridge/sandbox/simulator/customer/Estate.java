package de.immobridge.sandbox.simulator.customer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A property as onOffice keeps it: what all language versions share, and the versions, the main one
 * first (G.4). Immutable; a change gives a new estate.
 *
 * @param id the main-language id
 */
public record Estate(int id, String uuid, Map<String, Value> shared, List<Version> versions) {

  /** The field that names the user in charge, whose estate it is. */
  public static final String USER_IN_CHARGE = "benutzer";

  public Estate {
    if (versions.isEmpty() || versions.getFirst().id() != id) {
      throw new IllegalArgumentException(
          "The first version is the main one and has the estate's id");
    }
    shared = Collections.unmodifiableMap(new LinkedHashMap<>(shared));
    versions = List.copyOf(versions);
  }

  /** The version in the main language. */
  public Version main() {
    return versions.getFirst();
  }

  /** The version in a language, by its three letters. */
  public Optional<Version> version(String language) {
    return versions.stream().filter(version -> version.language().equals(language)).findFirst();
  }

  public boolean isMain(Version version) {
    return version.id() == id;
  }

  /** A value as one version shows it; empty if nothing was ever entered. */
  public Value value(Version version, Field field) {
    return switch (field.name()) {
      case "Id" -> new Value.Text(Integer.toString(version.id()));
      case "uuid" -> new Value.Text(uuid);
      default ->
          (field.perLanguage() ? version.texts() : shared)
              .getOrDefault(field.name(), Value.empty());
    };
  }

  /** The id of the user in charge, 0 for nobody. */
  public int userInCharge() {
    var user = shared.getOrDefault(USER_IN_CHARGE, Value.empty()).text();
    return user.matches("\\d{1,9}") ? Integer.parseInt(user) : 0;
  }

  /** The estate with other values; language-dependent ones change in the given version only. */
  public Estate with(String language, Map<String, Value> sharedChanges, Map<String, Value> texts) {
    var changed = new LinkedHashMap<>(shared);
    changed.putAll(sharedChanges);
    var versionsAfter =
        versions.stream()
            .map(version -> version.language().equals(language) ? version.with(texts) : version)
            .toList();
    return new Estate(id, uuid, changed, versionsAfter);
  }

  /** The estate with one more, empty language version. */
  public Estate withVersion(int subId, String language) {
    var more = new ArrayList<>(versions);
    more.add(new Version(subId, language, Map.of()));
    return new Estate(id, uuid, shared, more);
  }
}
