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
    RecordFiles files,
    Entries addresses,
    Contacts contacts,
    Entries activities,
    Entries appointments,
    Entries tasks,
    Relations relations) {

  static Office of(Customer customer, Holdings holdings) {
    holdings
        .fields()
        .forEach(
            (module, fields) -> fields.forEach(field -> customer.modules().change(module, field)));
    var people = holdings.people();
    return new Office(
        customer,
        new Estates(holdings.estates()),
        new RecordFiles(holdings.files(), holdings.lastFileId()),
        new Entries(people.addresses()),
        new Contacts(people.contacts(), holdings.lastContactId()),
        new Entries(people.activities()),
        new Entries(people.appointments()),
        new Entries(people.tasks()),
        new Relations(people.relations()));
  }

  /** All that has come of the records until now. */
  public Holdings holdings() {
    return new Holdings(
        estates.all(),
        files.all(),
        files.lastId(),
        new People(
            addresses.all(),
            contacts.all(),
            activities.all(),
            appointments.all(),
            tasks.all(),
            relations.all()),
        contacts.lastId(),
        customer.modules().changed());
  }

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
