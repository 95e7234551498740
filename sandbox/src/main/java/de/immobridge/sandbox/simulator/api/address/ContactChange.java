package de.immobridge.sandbox.simulator.api.address;

import com.fasterxml.jackson.databind.JsonNode;
import de.immobridge.sandbox.simulator.api.ApiError;
import de.immobridge.sandbox.simulator.api.ApiFault;
import de.immobridge.sandbox.simulator.customer.Contacts;
import de.immobridge.sandbox.simulator.customer.Contacts.Contact;
import java.util.List;

/** What {@code modify address} does with one contact entry, which its old value names. */
sealed interface ContactChange {

  /** A new one. */
  record Added(String kind, String type, String value, boolean standard) implements ContactChange {}

  /** One in the place of another. */
  record Changed(Contact contact) implements ContactChange {}

  /** One that goes. */
  record Removed(Contact contact) implements ContactChange {}

  static ContactChange of(String name, JsonNode sent, List<Contact> present) {
    var kind = NewContacts.kind(name);
    boolean standard = sent.path("default").asBoolean();
    return switch (sent.path("action").asText()) {
      case "" -> throw ApiFault.of(ApiError.CONTACT_WITHOUT_ACTION, name);
      case "add" -> {
        var value = newValue(name, sent);
        yield new Added(NewContacts.kind(name, value), NewContacts.type(name), value, standard);
      }
      case "modify" -> {
        var old = old(name, kind, sent, present);
        yield new Changed(
            old.with(newValue(name, sent)).as(sent.has("default") ? standard : old.standard()));
      }
      case "delete" -> new Removed(old(name, kind, sent, present));
      default -> throw ApiFault.of(ApiError.BAD_CONTACT_ACTION, name);
    };
  }

  default void on(Contacts contacts, int addressId) {
    switch (this) {
      case Added(var kind, var type, var value, var standard) ->
          contacts.add(addressId, kind, type, value, standard);
      case Changed(var contact) -> contacts.change(contact);
      case Removed(var contact) -> contacts.remove(other -> other.id() == contact.id());
    }
  }

  private static String newValue(String name, JsonNode sent) {
    var value = sent.path("newvalue").asText();
    if (value.isEmpty()) {
      throw ApiFault.of(ApiError.MISSING_CONTACT, name);
    }
    return value;
  }

  private static Contact old(String name, String kind, JsonNode sent, List<Contact> present) {
    var value = sent.path("oldvalue").asText();
    if (value.isEmpty()) {
      throw ApiFault.of(ApiError.MISSING_OLD_CONTACT, name);
    }
    var found =
        present.stream()
            .filter(contact -> contact.kind().equals(kind) && contact.value().equals(value))
            .toList();
    if (found.size() > 1) {
      throw ApiFault.of(ApiError.AMBIGUOUS_CONTACT, name);
    }
    return found.stream()
        .findFirst()
        .orElseThrow(() -> ApiFault.of(ApiError.UNKNOWN_CONTACT, name));
  }
}
