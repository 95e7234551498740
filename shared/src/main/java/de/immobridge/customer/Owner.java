package de.immobridge.customer;

import de.immobridge.onoffice.CustomerWebId;
import de.immobridge.onoffice.User;

/** Whose state a value of the {@link Store} is. */
public sealed interface Owner {
  /** A customer's, the same for all its users. */
  record OneCustomer(CustomerWebId id) implements Owner {}

  /** One user's. */
  record OneUser(User user) implements Owner {}

  /** The library's own, about a customer: providers cannot name it. */
  record Library(CustomerWebId customer) implements Owner {}

  /** What the library itself keeps of a customer. */
  static Owner library(CustomerWebId customer) {
    return new Library(customer);
  }

  /** A customer's own. */
  static Owner customer(CustomerWebId customer) {
    return new OneCustomer(customer);
  }

  /** One user's own. */
  static Owner user(User user) {
    return new OneUser(user);
  }

  /** The customer that it belongs to in any case. */
  default CustomerWebId webId() {
    return switch (this) {
      case OneCustomer(CustomerWebId id) -> id;
      case Library(CustomerWebId id) -> id;
      case OneUser(User user) -> user.customer();
    };
  }
}
