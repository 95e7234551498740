package de.immobridge.sandbox.simulator.customer;

import de.immobridge.sandbox.simulator.customer.Contacts.Contact;
import de.immobridge.sandbox.simulator.customer.Relations.Relation;
import java.util.List;

/** Whom a customer's seed knows, and what was done with them. */
record PeopleSeed(
    List<Entry> addresses,
    List<Contact> contacts,
    List<Entry> activities,
    List<Entry> appointments,
    List<Entry> tasks,
    List<Relation> relations) {

  PeopleSeed {
    addresses = List.copyOf(addresses);
    contacts = List.copyOf(contacts);
    activities = List.copyOf(activities);
    appointments = List.copyOf(appointments);
    tasks = List.copyOf(tasks);
    relations = List.copyOf(relations);
  }
}
