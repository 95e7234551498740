package de.immobridge.sandbox.simulator.customer;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A person in a customer's onOffice. The id is unique within the customer only (A.2).
 *
 * @param language the language of the interface, three letters
 * @param read which estates this user may see
 * @param write which of them this user may change
 */
public record User(
    int id,
    String loginName,
    String firstName,
    String lastName,
    String email,
    boolean administrator,
    @Nullable Integer groupId,
    String language,
    Reach read,
    Reach write) {

  /** The group, if the user is in one. */
  public Optional<Integer> group() {
    return Optional.ofNullable(groupId);
  }

  public String fullName() {
    return firstName + " " + lastName;
  }
}
