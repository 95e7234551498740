package de.immobridge.sandbox.simulator.api.estate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.immobridge.sandbox.simulator.api.ActionHandler;
import de.immobridge.sandbox.simulator.api.ApiError;
import de.immobridge.sandbox.simulator.api.ApiFault;
import de.immobridge.sandbox.simulator.api.Call;
import de.immobridge.sandbox.simulator.api.Outcome;
import de.immobridge.sandbox.simulator.api.Parameters;
import de.immobridge.sandbox.simulator.customer.Estate;
import de.immobridge.sandbox.simulator.customer.Field;
import de.immobridge.sandbox.simulator.customer.Fields;
import de.immobridge.sandbox.simulator.customer.Value;
import de.immobridge.sandbox.simulator.http.Json;
import de.immobridge.sandbox.simulator.knob.Choices.AbsentRead;
import de.immobridge.sandbox.simulator.knob.Knobs;
import de.immobridge.sandbox.simulator.knob.StandardKnobs;
import java.util.List;
import java.util.Optional;

/**
 * {@code read estate} (G.1): one estate by its main-language id, or a list. Shows what the user may
 * see; what may not be seen is not there (F.6).
 */
public record ReadEstate(Knobs knobs) implements ActionHandler {

  private static final int STANDARD_LIMIT = 20;
  private static final int MAXIMUM_LIMIT = 500;

  @Override
  public Outcome handle(Call call) {
    var fields = call.principal().office().customer().estateFields();
    var data = call.parameters().texts("data").stream().map(name -> field(fields, name)).toList();
    var page = Page.of(call.parameters(), STANDARD_LIMIT, MAXIMUM_LIMIT);
    var choice = VersionChoice.of(call.principal().office().customer(), call.parameters());
    var found =
        candidates(call).stream()
            .filter(call.principal()::mayRead)
            .flatMap(estate -> shown(choice, estate).stream())
            .toList();
    var records =
        page.of(found).stream().map(shown -> record(shown, data, call.parameters())).toList();
    return Outcome.of(found.size(), records);
  }

  private static List<Estate> candidates(Call call) {
    var estates = call.principal().office().estates();
    return call.resourceId().isEmpty()
        ? estates.all()
        : estates.find(EstateId.parse(call.resourceId())).stream().toList();
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

  private static ObjectNode record(Shown shown, List<Field> data, Parameters parameters) {
    var elements = Json.object();
    data.forEach(field -> elements.set(field.name(), plain(field, shown.value(field)).json()));
    if (parameters.flag("addestatelanguage")) {
      boolean main = shown.estate().isMain(shown.version());
      elements.put("language", main ? "" : shown.version().language());
    }
    if (parameters.flag("addMainLangId")) {
      elements.put("mainLangId", shown.estate().id());
    }
    return Outcome.record(shown.version().id(), "estate", elements);
  }

  /** Some multiselect fields come as one text with pipes (F.6). */
  private static Value plain(Field field, Value value) {
    return field.piped() ? new Value.Text(value.text()) : value;
  }

  private static Field field(Fields fields, String name) {
    return fields
        .find(name)
        .filter(field -> !field.inactive())
        .orElseThrow(() -> ApiFault.of(ApiError.UNKNOWN_FIELD, name));
  }
}
