package de.immobridge.sandbox.simulator.customer;

import java.util.Optional;

/**
 * A customer together with the records that change.
 *
 * @param contacts phone numbers and mail addresses of the addresses
 * @param activities the agents' log
 */
public record Office(
    Customer customer,
    Estates estates,
    EstateFiles files,
    Entries addresses,
    Contacts contacts,
    Entries activities,
    Entries appointments,
    Entries tasks,
    Relations relations) {

  /** The records of a module, by the names under which rights are asked for. */
  public Optional<Owned> records(String module) {
    return switch (module) {
      case "estate" -> Optional.of(estates);
      case "address" -> Optional.of(addresses);
      case "agents_log" -> Optional.of(activities);
      case "calendar" -> Optional.of(appointments);
      case "task" -> Optional.of(tasks);
      case "user" -> Optional.of(customer::owner);
      default -> Optional.empty();
    };
  }
}
