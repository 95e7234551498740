package de.immobridge.sandbox.simulator.api.estate;

import de.immobridge.sandbox.simulator.api.ActionHandler;
import de.immobridge.sandbox.simulator.api.ApiError;
import de.immobridge.sandbox.simulator.api.ApiFault;
import de.immobridge.sandbox.simulator.api.Call;
import de.immobridge.sandbox.simulator.api.Outcome;
import de.immobridge.sandbox.simulator.api.Parameters;
import de.immobridge.sandbox.simulator.api.query.Filter;
import de.immobridge.sandbox.simulator.api.query.Page;
import de.immobridge.sandbox.simulator.api.query.Sorting;
import de.immobridge.sandbox.simulator.customer.Customer;
import de.immobridge.sandbox.simulator.customer.Estate;
import de.immobridge.sandbox.simulator.http.Json;
import de.immobridge.sandbox.simulator.knob.Choices.AbsentRead;
import de.immobridge.sandbox.simulator.knob.Knobs;
import de.immobridge.sandbox.simulator.knob.StandardKnobs;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code read estate} (G.1): one estate by its main-language id, or a filtered, sorted list in
 * pages. Shows what the user may see; what may not be seen is not there (F.6).
 */
public record ReadEstate(Knobs knobs) implements ActionHandler {

  @Override
  public Outcome handle(Call call) {
    var customer = call.principal().office().customer();
    var parameters = call.parameters();
    var records = EstateRecords.of(customer, parameters);
    var page = Page.ofRecords(parameters, knobs);
    var sorting = Sorting.of(customer.estateFields(), parameters);
    var choice = VersionChoice.of(parameters);
    var found =
        (call.resourceId().isEmpty() ? list(call, choice) : one(call, choice))
            .sorted(sorting)
            .toList();
    return Outcome.of(found.size(), page.of(found).stream().map(records::record).toList());
  }

  /** The filter is ignored then. */
  private Stream<Shown> one(Call call, VersionChoice choice) {
    var id = EstateId.parse(call.resourceId());
    return visible(call, call.principal().office().estates().find(id).stream().toList(), choice);
  }

  private Stream<Shown> list(Call call, VersionChoice choice) {
    var customer = call.principal().office().customer();
    var filters = filters(customer, call.parameters());
    return visible(call, call.principal().office().estates().all(), choice)
        .filter(shown -> filters.stream().allMatch(filter -> filter.holds(shown)));
  }

  private Stream<Shown> visible(Call call, List<Estate> estates, VersionChoice choice) {
    return estates.stream()
        .filter(call.principal()::mayRead)
        .flatMap(estate -> shown(choice, estate).stream());
  }

  private Optional<Shown> shown(VersionChoice choice, Estate estate) {
    var version = choice.in(estate);
    if (version.isPresent()) {
      return version.map(present -> new Shown(estate, present));
    }
    return switch (knobs.get(StandardKnobs.ABSENT_READ)) {
      case AbsentRead.EMPTY -> Optional.empty();
      case AbsentRead.MAIN -> Optional.of(new Shown(estate, estate.main()));
      case AbsentRead.ERROR ->
          throw ApiFault.of(ApiError.INVALID_LANGUAGE, choice.language().orElse(""));
    };
  }

  /** The filter that was sent and the one saved in enterprise that was named. */
  private static List<Filter> filters(Customer customer, Parameters parameters) {
    var fields = customer.estateFields();
    var sent = Filter.of(fields, parameters.value("filter").orElseGet(Json::object));
    var id = parameters.integer("filterid");
    if (id.isEmpty()) {
      return List.of(sent);
    }
    var saved =
        customer
            .savedFilter(id.getAsInt())
            .orElseThrow(() -> ApiFault.of(ApiError.UNKNOWN_SAVED_FILTER, "" + id.getAsInt()));
    return List.of(sent, Filter.of(fields, saved));
  }
}
