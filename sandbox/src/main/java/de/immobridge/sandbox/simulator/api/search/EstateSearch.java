package de.immobridge.sandbox.simulator.api.search;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.immobridge.sandbox.simulator.api.ApiError;
import de.immobridge.sandbox.simulator.api.ApiFault;
import de.immobridge.sandbox.simulator.api.Call;
import de.immobridge.sandbox.simulator.api.Outcome;
import de.immobridge.sandbox.simulator.api.estate.Shown;
import de.immobridge.sandbox.simulator.api.file.FileAddress;
import de.immobridge.sandbox.simulator.api.query.Filter;
import de.immobridge.sandbox.simulator.api.query.Sorting;
import de.immobridge.sandbox.simulator.customer.Entry;
import de.immobridge.sandbox.simulator.customer.Estate;
import de.immobridge.sandbox.simulator.customer.Office;
import de.immobridge.sandbox.simulator.customer.RecordFile;
import de.immobridge.sandbox.simulator.customer.Value;
import de.immobridge.sandbox.simulator.http.Json;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks for estates by number, town, street and the names of their owners. */
record EstateSearch(FileAddress files) {

  Outcome find(Call call, String input) {
    var office = call.principal().office();
    var parameters = call.parameters();
    if (parameters.integer("filterId").isPresent()
        && office.customer().savedFilter(parameters.integer("filterId").getAsInt()).isEmpty()) {
      throw ApiFault.of(ApiError.UNKNOWN_SAVED_FILTER, "filterId");
    }
    var fields = office.customer().estateFields();
    var saved =
        parameters.integer("filterId").stream()
            .mapToObj(office.customer()::savedFilter)
            .flatMap(Optional::stream);
    var filters =
        Stream.concat(saved, parameters.value("filter").stream())
            .map(json -> Filter.of(fields, json))
            .toList();
    var size = parameters.text("includeThumbnail");
    return Outcome.of(
            office.estates().all().stream()
                .filter(call.principal()::mayRead)
                .filter(estate -> matches(office, estate, input.toLowerCase(Locale.ROOT)))
                .map(estate -> new Shown(estate, estate.main()))
                .filter(shown -> filters.stream().allMatch(filter -> filter.holds(shown)))
                .sorted(Sorting.of(fields, parameters))
                .map(shown -> record(office, shown.estate(), size))
                .toList())
        .notCacheable();
  }

  private static boolean matches(Office office, Estate estate, String input) {
    return Stream.of(
            text(estate, "objektnr_extern"),
            text(estate, "ort"),
            text(estate, "strasse"),
            owners(office, estate))
        .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(input));
  }

  private ObjectNode record(Office office, Estate estate, Optional<String> size) {
    var kind =
        office
            .customer()
            .estateFields()
            .find("objektart")
            .map(
                field -> field.label(text(estate, "objektart"), office.customer().systemLanguage()))
            .orElse("");
    var elements =
        Json.object()
            .put("externalestateno", text(estate, "objektnr_extern"))
            .put("zipcode", text(estate, "plz"))
            .put("city", text(estate, "ort"))
            .put("street", text(estate, "strasse"))
            .put("houseno", text(estate, "hausnummer"))
            .put("owner", owners(office, estate))
            .put("type", kind);
    size.ifPresent(wanted -> elements.put("thumbnail", thumbnail(office, estate, wanted)));
    return Outcome.record(estate.id(), "estate", elements);
  }

  private String thumbnail(Office office, Estate estate, String size) {
    return office.files().ofEstate(estate.id()).stream()
        .filter(file -> file.type().equals(RecordFile.TITLE_PICTURE))
        .findFirst()
        .map(file -> files.of(office.customer(), file, size))
        .orElse("");
  }

  private static String owners(Office office, Estate estate) {
    return office.relations().children("estate:address:owner", estate.id()).stream()
        .flatMap(id -> office.addresses().find(id).stream())
        .map(EstateSearch::name)
        .collect(Collectors.joining("; "));
  }

  private static String name(Entry address) {
    return List.of(address.value("Name").text(), address.value("Vorname").text()).stream()
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private static String text(Estate estate, String field) {
    return estate.shared().getOrDefault(field, Value.empty()).text();
  }
}
