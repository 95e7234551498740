package de.immobridge.sandbox.simulator.api.address;

import de.immobridge.sandbox.simulator.api.ApiError;
import de.immobridge.sandbox.simulator.api.ApiFault;
import de.immobridge.sandbox.simulator.api.Parameters;
import de.immobridge.sandbox.simulator.customer.Contacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Contact entries of an address as {@code create address} takes them, as flat parameters. */
record NewContacts(List<NewContact> entries) {

  /** One entry and whether it is the standard one of its kind. */
  record NewContact(String kind, String type, String value, boolean standard) {}

  /** Every name that gives a contact entry; what stands behind the line is its type. */
  static final List<String> NAMES =
      Stream.of("phone", "fax", "email")
          .flatMap(kind -> Stream.of(kind, kind + "_private", kind + "_business"))
          .collect(Collectors.collectingAndThen(Collectors.toList(), NewContacts::withMobile));

  /** Every name that says which entry is the standard one. */
  static final Set<String> STANDARDS = Set.of("default_phone", "default_fax", "default_email");

  /** GUESS: German numbers only. */
  private static final Pattern MOBILE = Pattern.compile("(\\+49|0049|0)\\s?1[567].*");

  private static List<String> withMobile(List<String> names) {
    var all = new ArrayList<>(names);
    all.add("mobile");
    return List.copyOf(all);
  }

  static NewContacts of(Parameters parameters) {
    var entries = new ArrayList<NewContact>();
    for (var name : NAMES) {
      var value = parameters.text(name).filter(text -> !text.isEmpty());
      if (value.isPresent()) {
        var kind = kind(name, value.get());
        var chosen = parameters.text("default_" + kind);
        boolean standard =
            chosen.map(value.get()::equals).orElseGet(() -> !contains(entries, kind));
        entries.add(new NewContact(kind, type(name), value.get(), standard));
      }
    }
    for (var name : STANDARDS) {
      var chosen = parameters.text(name).filter(text -> !text.isEmpty());
      var kind = name.substring("default_".length());
      if (chosen.isPresent()
          && entries.stream().noneMatch(entry -> isThat(entry, kind, chosen.get()))) {
        throw ApiFault.of(ApiError.STANDARD_NOT_AMONG_ENTRIES, name);
      }
    }
    return new NewContacts(List.copyOf(entries));
  }

  void addTo(Contacts contacts, int addressId) {
    entries.forEach(
        entry ->
            contacts.add(addressId, entry.kind(), entry.type(), entry.value(), entry.standard()));
  }

  /** Numbers of mobile phones are entries of their own kind, whatever was said. */
  static String kind(String name, String value) {
    var kind = kind(name);
    return kind.equals("phone") && MOBILE.matcher(value).matches() ? "mobile" : kind;
  }

  static String kind(String name) {
    int line = name.indexOf('_');
    return line < 0 ? name : name.substring(0, line);
  }

  static String type(String name) {
    int line = name.indexOf('_');
    return line < 0 ? "" : name.substring(line + 1);
  }

  private static boolean contains(List<NewContact> entries, String kind) {
    return entries.stream().anyMatch(entry -> entry.kind().equals(kind));
  }

  private static boolean isThat(NewContact entry, String kind, String value) {
    boolean phone = kind.equals("phone") && entry.kind().equals("mobile");
    return (entry.kind().equals(kind) || phone) && entry.value().equals(value);
  }
}
