package de.immobridge.sandbox.simulator.api.address;

import de.immobridge.sandbox.simulator.api.query.Row;
import de.immobridge.sandbox.simulator.customer.Contacts.Contact;
import de.immobridge.sandbox.simulator.customer.Entry;
import de.immobridge.sandbox.simulator.customer.Field;
import de.immobridge.sandbox.simulator.customer.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An address with its phone book; some fields are the standard entries of it. */
public record AddressRow(Entry entry, List<Contact> contacts) implements Row {

  /** Names that mean all entries of a kind, in filters and when reading. */
  static final Set<String> KINDS = Set.of("phone", "mobile", "fax", "email");

  @Override
  public int id() {
    return entry.id();
  }

  @Override
  public Value value(Field field) {
    return switch (field.name()) {
      case "Email" -> standard("email");
      case "Telefon1" -> standard("phone");
      case "Telefax1" -> standard("fax");
      case "Plz-Ort" ->
          new Value.Text((entry.value("Plz").text() + " " + entry.value("Ort").text()).strip());
      default -> entry.value(field.name());
    };
  }

  /** A filter on a kind of entries looks at all of them. */
  @Override
  public Value filtered(Field field) {
    return KINDS.contains(field.name())
        ? new Value.Keys(of(field.name()).stream().map(Contact::value).toList())
        : value(field);
  }

  /** The entries of a kind. */
  public List<Contact> of(String kind) {
    return contacts.stream().filter(contact -> contact.kind().equals(kind)).toList();
  }

  /** The entry of a kind that is used first. */
  public Optional<Contact> first(String kind) {
    return of(kind).stream().filter(Contact::standard).findFirst();
  }

  private Value standard(String kind) {
    return new Value.Text(first(kind).map(Contact::value).orElse(""));
  }
}
