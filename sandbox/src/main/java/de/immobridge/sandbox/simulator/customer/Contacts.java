package de.immobridge.sandbox.simulator.customer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/** Phone numbers and mail addresses of one customer's addresses. Safe for use by many threads. */
public final class Contacts {

  /**
   * One entry of an address's phone book.
   *
   * @param kind {@code phone}, {@code mobile}, {@code fax} or {@code email}
   * @param type empty, {@code business} or {@code private}
   * @param standard whether it is the one that is used first of its kind
   */
  public record Contact(
      int id,
      int addressId,
      String kind,
      String type,
      String value,
      String comment,
      boolean standard) {

    /** The same as the first of its kind, or not. */
    public Contact as(boolean first) {
      return new Contact(id, addressId, kind, type, value, comment, first);
    }

    /** The same with another number or address. */
    public Contact with(String newValue) {
      return new Contact(id, addressId, kind, type, newValue, comment, standard);
    }
  }

  private final List<Contact> contacts;
  private int lastId;

  Contacts(Collection<Contact> contacts, int lastId) {
    this.contacts = new ArrayList<>(contacts);
    this.lastId = lastId;
  }

  synchronized List<Contact> all() {
    return List.copyOf(contacts);
  }

  synchronized int lastId() {
    return lastId;
  }

  /** The entries of an address, in order. */
  public synchronized List<Contact> of(int addressId) {
    return contacts.stream().filter(contact -> contact.addressId() == addressId).toList();
  }

  /** Adds an entry; where it is the standard one, no other of its kind is any more. */
  public synchronized void add(
      int addressId, String kind, String type, String value, boolean standard) {
    var contact = new Contact(++lastId, addressId, kind, type, value, "", standard);
    if (standard) {
      contacts.replaceAll(other -> sameKind(contact, other) ? other.as(false) : other);
    }
    contacts.add(contact);
  }

  /** Puts an entry in the place of the one with its id. */
  public synchronized void change(Contact changed) {
    contacts.replaceAll(
        other ->
            other.id() == changed.id()
                ? changed
                : changed.standard() && sameKind(changed, other) ? other.as(false) : other);
  }

  public synchronized void remove(Predicate<Contact> which) {
    contacts.removeIf(which);
  }

  private static boolean sameKind(Contact one, Contact other) {
    return other.addressId() == one.addressId() && other.kind().equals(one.kind());
  }
}
