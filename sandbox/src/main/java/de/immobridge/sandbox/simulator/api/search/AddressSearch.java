package de.immobridge.sandbox.simulator.api.search;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.immobridge.sandbox.simulator.api.ApiError;
import de.immobridge.sandbox.simulator.api.ApiFault;
import de.immobridge.sandbox.simulator.api.Call;
import de.immobridge.sandbox.simulator.api.Outcome;
import de.immobridge.sandbox.simulator.api.address.AddressFields;
import de.immobridge.sandbox.simulator.api.address.AddressRow;
import de.immobridge.sandbox.simulator.api.address.ReadAddress;
import de.immobridge.sandbox.simulator.api.query.Sorting;
import de.immobridge.sandbox.simulator.customer.Contacts.Contact;
import de.immobridge.sandbox.simulator.customer.Customer;
import de.immobridge.sandbox.simulator.http.Json;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Looks for addresses in which each word occurs somewhere.
 *
 * @param fields what is searched through
 * @param contacts whether all phone numbers and mail addresses are too
 */
record AddressSearch(List<String> fields, boolean contacts, boolean caseSensitive) {

  private static final List<String> STANDARD =
      List.of("Vorname", "Name", "Zusatz1", "Email", "KdNr");

  static AddressSearch of(Call call) {
    var asked = call.parameters().texts("searchparameter");
    return new AddressSearch(
        asked.isEmpty() ? STANDARD : asked,
        call.parameters().flag("includecontactdata"),
        call.parameters().flag("casesensitive"));
  }

  Outcome find(Call call, String input) {
    var customer = call.principal().office().customer();
    var known = AddressFields.of(customer);
    fields.stream()
        .filter(name -> known.active(name).isEmpty())
        .findFirst()
        .ifPresent(
            name -> {
              throw ApiFault.of(ApiError.UNKNOWN_FILTER_FIELD, name);
            });
    var words = Arrays.stream(input.split("\\s+")).map(this::folded).toList();
    return Outcome.of(
            ReadAddress.rows(call).stream()
                .filter(row -> words.stream().allMatch(word -> contains(customer, row, word)))
                .sorted(Sorting.of(known, call.parameters()))
                .limit(call.parameters().integer("listlimit").orElse(Integer.MAX_VALUE))
                .map(row -> record(customer, row))
                .toList())
        .notCacheable();
  }

  private boolean contains(Customer customer, AddressRow row, String word) {
    var known = customer.modules().fields("address");
    var texts =
        fields.stream().flatMap(name -> known.find(name).stream()).map(f -> row.value(f).text());
    var entries = contacts ? row.contacts().stream().map(Contact::value) : Stream.<String>empty();
    return Stream.concat(texts, entries).anyMatch(text -> folded(text).contains(word));
  }

  private String folded(String text) {
    return caseSensitive ? text : text.toLowerCase(Locale.ROOT);
  }

  private static ObjectNode record(Customer customer, AddressRow row) {
    var entry = row.entry();
    var elements =
        Json.object()
            .put("customerno", AddressFields.customerNumber(row, customer))
            .put("firstname", entry.value("Vorname").text())
            .put("surname", entry.value("Name").text())
            .put("company", entry.value("Zusatz1").text())
            .put("addressDescription", "");
    var mails = elements.putArray("emailaddress");
    row.of("email").forEach(contact -> mails.add(contact.value()));
    elements.put("primaryEmail", row.first("email").map(Contact::value).orElse(""));
    return Outcome.record(row.id(), "address", elements);
  }
}
