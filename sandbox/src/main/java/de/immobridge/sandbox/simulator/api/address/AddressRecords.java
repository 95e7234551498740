package de.immobridge.sandbox.simulator.api.address;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.immobridge.sandbox.simulator.api.ApiError;
import de.immobridge.sandbox.simulator.api.Call;
import de.immobridge.sandbox.simulator.api.Outcome;
import de.immobridge.sandbox.simulator.api.query.Columns;
import de.immobridge.sandbox.simulator.customer.Contacts.Contact;
import de.immobridge.sandbox.simulator.customer.Customer;
import de.immobridge.sandbox.simulator.http.Json;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Addresses as records of an answer. GUESS: entries with a type carry it in small letters, as in
 * {@code phonebusiness__81}.
 *
 * @param contacts the words in {@code data} that ask for contact entries
 * @param codeType how countries are named
 */
record AddressRecords(
    Customer customer, Columns columns, Set<String> contacts, String codeType, boolean mobileUrl) {

  private static final Set<String> STANDARDS = Set.of("defaultphone", "defaultfax", "defaultemail");
  private static final String IMAGE = "imageUrl";

  static AddressRecords of(Call call) {
    var customer = call.principal().office().customer();
    var parameters = call.parameters();
    var data = parameters.texts("data");
    var fields = data.stream().filter(name -> !isContact(name)).toList();
    return new AddressRecords(
        customer,
        Columns.of(
            customer,
            customer.modules().fields("address"),
            fields,
            ApiError.UNKNOWN_FILTER_FIELD,
            parameters),
        Set.copyOf(data),
        parameters.text("countryIsoCodeType").orElse(""),
        parameters.flag("addMobileUrl"));
  }

  private static boolean isContact(String name) {
    return AddressRow.KINDS.contains(name) || STANDARDS.contains(name) || name.equals(IMAGE);
  }

  ObjectNode record(AddressRow row) {
    var elements = Json.object().put("id", row.id());
    elements.setAll(columns.of(row));
    if (elements.has("KdNr")) {
      elements.put("KdNr", AddressFields.customerNumber(row, customer));
    }
    if (elements.has("Land")) {
      elements.put("Land", Countries.shown(row.entry().value("Land").text(), codeType));
    }
    wanted(row).distinct().forEach(contact -> put(elements, contact));
    if (contacts.contains(IMAGE)) {
      elements.put(IMAGE, "");
    }
    if (mobileUrl) {
      elements.put("mobileUrl", "https://smart.example/mobile/address/" + row.id());
    }
    return Outcome.record(row.id(), "address", elements);
  }

  private Stream<Contact> wanted(AddressRow row) {
    return Stream.concat(
        Stream.of("phone", "mobile", "fax", "email")
            .filter(contacts::contains)
            .flatMap(kind -> row.of(kind).stream()),
        List.of("phone", "fax", "email").stream()
            .filter(kind -> contacts.contains("default" + kind))
            .flatMap(kind -> row.first(kind).stream()));
  }

  private static void put(ObjectNode elements, Contact contact) {
    var name = contact.kind() + contact.type() + "__" + contact.id();
    elements.put(name, contact.value()).put(name + "__Comment", contact.comment());
  }
}
