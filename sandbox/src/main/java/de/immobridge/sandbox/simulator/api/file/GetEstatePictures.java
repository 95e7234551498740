package de.immobridge.sandbox.simulator.api.file;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.immobridge.sandbox.simulator.api.ActionHandler;
import de.immobridge.sandbox.simulator.api.ApiError;
import de.immobridge.sandbox.simulator.api.ApiFault;
import de.immobridge.sandbox.simulator.api.Call;
import de.immobridge.sandbox.simulator.api.Outcome;
import de.immobridge.sandbox.simulator.customer.Customer;
import de.immobridge.sandbox.simulator.customer.Estate;
import de.immobridge.sandbox.simulator.customer.RecordFile;
import de.immobridge.sandbox.simulator.customer.Version;
import de.immobridge.sandbox.simulator.http.Json;
import de.immobridge.sandbox.simulator.knob.Choices.ElementShape;
import de.immobridge.sandbox.simulator.knob.Knobs;
import de.immobridge.sandbox.simulator.knob.StandardKnobs;
import java.util.ArrayList;
import java.util.Optional;

/**
 * {@code get estatepictures} (G.5): published pictures of estates, named by main-language ids. With
 * a language, titles are in it and {@code estateid} is the sub-id. GUESS: sub-ids find nothing.
 */
public record GetEstatePictures(FileAddress address, Knobs knobs) implements ActionHandler {

  @Override
  public Outcome handle(Call call) {
    var parameters = call.parameters();
    var ids = parameters.texts("estateids");
    var categories = parameters.texts("categories");
    if (ids.isEmpty() || categories.isEmpty()) {
      throw ApiFault.of(ApiError.PICTURE_PARAMETERS);
    }
    var setting = parameters.text("publicationSetting").orElse("Homepage");
    var records = new ArrayList<ObjectNode>();
    var office = call.principal().office();
    for (var estate : office.estates().all()) {
      if (ids.contains(Integer.toString(estate.id())) && call.principal().mayRead(estate)) {
        var version = version(estate, parameters.text("language"));
        office.files().ofEstate(estate.id()).stream()
            .filter(file -> categories.contains(file.type()))
            .filter(file -> file.published().contains(setting))
            .map(
                file ->
                    record(
                        office.customer(),
                        estate,
                        version,
                        file,
                        parameters.text("size").orElse("original")))
            .forEach(records::add);
      }
    }
    return Outcome.of(records.size(), records);
  }

  private static Version version(Estate estate, Optional<String> language) {
    return language.flatMap(estate::version).orElseGet(estate::main);
  }

  private ObjectNode record(
      Customer customer, Estate estate, Version version, RecordFile file, String size) {
    var picture =
        Json.object()
            .put("estateid", Integer.toString(version.id()))
            .put("type", file.type())
            .put("url", address.of(customer, file, size))
            .put("title", file.text().title(version.language(), customer.systemLanguage()))
            .put("text", file.text().freetext())
            .put("originalname", file.name())
            .put("modified", file.modified().getEpochSecond())
            .put("estateMainId", Integer.toString(estate.id()));
    return Outcome.record(
        file.id(),
        "files",
        knobs.get(StandardKnobs.PICTURE_ELEMENTS) == ElementShape.LIST
            ? Json.array().add(picture)
            : picture);
  }
}
