package de.immobridge.sandbox.simulator.customer;

import de.immobridge.sandbox.simulator.customer.Contacts.Contact;
import de.immobridge.sandbox.simulator.customer.Relations.Relation;
import java.util.List;

/** Whom a customer knows, and what was done with them. */
public record People(
    List<Entry> addresses,
    List<Contact> contacts,
    List<Entry> activities,
    List<Entry> appointments,
    List<Entry> tasks,
    List<Relation> relations) {

  public People {
    addresses = List.copyOf(addresses);
    contacts = List.copyOf(contacts);
    activities = List.copyOf(activities);
    appointments = List.copyOf(appointments);
    tasks = List.copyOf(tasks);
    relations = List.copyOf(relations);
  }
}
