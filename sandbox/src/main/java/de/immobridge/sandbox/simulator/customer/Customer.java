package de.immobridge.sandbox.simulator.customer;

import com.fasterxml.jackson.databind.JsonNode;
import de.immobridge.sandbox.simulator.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One instance of onOffice enterprise (A), what is fixed about it.
 *
 * @param webId {@code customerWebId}
 * @param name {@code customerName}
 * @param systemLanguage the main language of its estates
 * @param multilingual whether it has paid for the multilingual module
 * @param provider whether it is the provider's own client
 * @param savedFilters filters saved in enterprise, by id
 * @param basicSettings what {@code read basicsettings} answers
 */
public record Customer(
    String webId,
    String name,
    String systemLanguage,
    boolean multilingual,
    boolean provider,
    List<Group> groups,
    List<User> users,
    Modules modules,
    ActionKinds actionKinds,
    Map<Integer, JsonNode> savedFilters,
    JsonNode basicSettings) {

  public Customer {
    groups = List.copyOf(groups);
    users = List.copyOf(users);
    savedFilters = Map.copyOf(savedFilters);
  }

  /** The fields of estates. */
  public Fields estateFields() {
    return modules.fields("estate");
  }

  public Optional<User> findUser(int id) {
    return users.stream().filter(user -> user.id() == id).findFirst();
  }

  /** A user belongs to itself. */
  OptionalInt owner(int userId) {
    return findUser(userId).map(user -> OptionalInt.of(user.id())).orElse(OptionalInt.empty());
  }

  /** The user with this id, or a clear refusal. */
  public User user(int id) {
    return findUser(id)
        .orElseThrow(() -> Problem.unknown(name + " has no user with the id " + id + "."));
  }

  /** A filter that was saved in enterprise, as JSON of G.1. */
  public Optional<JsonNode> savedFilter(int id) {
    return Optional.ofNullable(savedFilters.get(id));
  }

  /** Whether a user may see an estate. */
  public boolean mayRead(User user, Estate estate) {
    return mayRead(user, estate.userInCharge());
  }

  /** Whether a user may change an estate that it may see. */
  public boolean mayWrite(User user, Estate estate) {
    return mayWrite(user, estate.userInCharge());
  }

  /** Whether a user may see a record that belongs to another, or to nobody (0). */
  public boolean mayRead(User user, int ownerId) {
    return reaches(user.read(), user, ownerId);
  }

  /** Whether a user may change a record that belongs to another, or to nobody (0). */
  public boolean mayWrite(User user, int ownerId) {
    return reaches(user.write(), user, ownerId);
  }

  private boolean reaches(Reach reach, User user, int ownerId) {
    return switch (reach) {
      case NONE -> false;
      case OWN -> ownerId == user.id();
      case GROUP -> ownerId == user.id() || sameGroup(user, ownerId);
      case ALL -> true;
    };
  }

  private boolean sameGroup(User user, int otherId) {
    return user.group().isPresent() && findUser(otherId).flatMap(User::group).equals(user.group());
  }
}
