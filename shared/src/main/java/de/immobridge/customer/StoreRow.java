package de.immobridge.customer;

import static de.immobridge.customer.Attributes.bytes;
import static de.immobridge.customer.Attributes.text;

import de.immobridge.onoffice.CustomerWebId;
import de.immobridge.onoffice.Deadline;
import de.immobridge.onoffice.User;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Where a value of the store stands, and how. */
final class StoreRow {
  /** DynamoDB has words of its own for all of these. */
  static final Map<String, String> NAMES = Map.of("#version", "version", "#end", "expiresAt");

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._:/-]{1,200}");

  private final Owner owner;
  private final String nameOfOwner;
  private final Seal seal;
  private final Deadline deadline;

  /** The row of a value, if its name is one. */
  StoreRow(Owner owner, String name, Seal seal, Deadline deadline) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("a name has 1 to 200 letters, digits and . _ : / -");
    }
    this.owner = owner;
    this.seal = seal;
    this.deadline = deadline;
    this.nameOfOwner =
        switch (owner) {
          case Owner.OneCustomer(CustomerWebId _) -> BoundTo.join("customer", name);
          case Owner.Library(CustomerWebId _) -> BoundTo.join("library", name);
          case Owner.OneUser(User user) -> BoundTo.join("user", user.userId(), name);
        };
  }

  Map<String, AttributeValue> key() {
    return Map.of("customerWebId", text(owner.webId().value()), "name", text(nameOfOwner));
  }

  Map<String, AttributeValue> item(byte[] value, Store.Version version) {
    var item = new HashMap<>(key());
    item.put("value", bytes(seal.seal(Purpose.STATE, boundTo(), value, deadline)));
    item.put("version", text(version.id()));
    return item;
  }

  static Optional<Store.Version> version(Map<String, AttributeValue> item) {
    return text(item, "version").map(Store.Version::new);
  }

  /** What stands in the item, if it has not ended and can be read. */
  Optional<Store.Stored> stored(Map<String, AttributeValue> item, Instant now) {
    if (item.isEmpty() || Attributes.expired(item, now)) {
      return Optional.empty();
    }
    byte[] sealed = bytes(item, "value").orElseThrow();
    return seal.openStored(Purpose.STATE, owner.webId(), boundTo(), sealed, deadline)
        .map(value -> new Store.Stored(value, version(item).orElseThrow()));
  }

  /** Bound to its name too: a value that was put under another name is refused. */
  private String boundTo() {
    return BoundTo.join(owner.webId().value(), nameOfOwner);
  }
}
