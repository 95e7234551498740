package de.immobridge.records;

/**
 * One address: a person or company. Its telephone numbers and mail addresses are entries of their
 * own, see {@link #contacts}; the fields {@code Telefon1} and {@code Email} hold the default ones.
 */
public final class Address extends OneRecord {
  private final String id;

  Address(Records records, String id) {
    super(records, Module.ADDRESS, id);
    this.id = id;
  }

  /** The record number; not the customer number {@code KdNr}. */
  public String id() {
    return id;
  }

  /** All telephone, mobile and fax numbers and mail addresses, in one field of a projection. */
  public static Field<String, Contacts> contacts() {
    return Contacts.FIELD;
  }
}
