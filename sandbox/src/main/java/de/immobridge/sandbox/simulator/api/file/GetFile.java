package de.immobridge.sandbox.simulator.api.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.immobridge.sandbox.simulator.api.ActionHandler;
import de.immobridge.sandbox.simulator.api.ApiError;
import de.immobridge.sandbox.simulator.api.ApiFault;
import de.immobridge.sandbox.simulator.api.Call;
import de.immobridge.sandbox.simulator.api.Outcome;
import de.immobridge.sandbox.simulator.api.Parameters;
import de.immobridge.sandbox.simulator.api.query.Page;
import de.immobridge.sandbox.simulator.customer.Customer;
import de.immobridge.sandbox.simulator.customer.FileContent;
import de.immobridge.sandbox.simulator.customer.RecordFile;
import de.immobridge.sandbox.simulator.customer.RecordFile.Owner;
import de.immobridge.sandbox.simulator.http.Json;
import de.immobridge.sandbox.simulator.knob.Knobs;
import java.util.Base64;
import java.util.List;
import java.util.OptionalInt;

/**
 * {@code get file} (G.5): all files of an estate or of an address in pages, or one with its
 * content. GUESS: the inner shape of {@code publicationstatus}.
 */
public record GetFile(FileAddress address, Knobs knobs) implements ActionHandler {

  private static final List<String> PLACES = List.of("Homepage", "PDF_kurz", "PDF_lang");

  @Override
  public Outcome handle(Call call) {
    return switch (call.resourceId()) {
      case "estate" -> ofEstate(call);
      case "address" -> new GetAddressFile(knobs).handle(call);
      default -> throw ApiFault.of(ApiError.WRONG_RESOURCE_ID, call.resourceId());
    };
  }

  private Outcome ofEstate(Call call) {
    var parameters = call.parameters();
    var estateId = parameters.integer("estateid");
    if (estateId.isEmpty()) {
      throw ApiFault.of(ApiError.MISSING_ESTATE_ID);
    }
    var estate = FileAccess.readable(call.principal(), Owner.estate(estateId.getAsInt()));
    var office = call.principal().office();
    var all = office.files().of(estate);
    var fileId = parameters.integer("fileid");
    var attribute = parameters.text("documentAttribute").filter(text -> !text.isEmpty());
    if (fileId.isPresent() || attribute.isPresent()) {
      var file = one(all, fileId, attribute.orElse(""));
      var record = record(office.customer(), file, all.indexOf(file), parameters);
      return Outcome.of(1, List.of(withContent(record, file)));
    }
    return Outcome.of(
        all.size(),
        Page.ofFiles(parameters, knobs).of(all).stream()
            .map(file -> record(office.customer(), file, all.indexOf(file), parameters))
            .toList());
  }

  private static RecordFile one(List<RecordFile> files, OptionalInt id, String attribute) {
    return files.stream()
        .filter(file -> id.isEmpty() || file.id() == id.getAsInt())
        .filter(file -> attribute.isEmpty() || file.text().documentAttribute().equals(attribute))
        .findFirst()
        .orElseThrow(() -> ApiFault.of(ApiError.FILE_NOT_FOUND));
  }

  private ObjectNode record(
      Customer customer, RecordFile file, int position, Parameters parameters) {
    var attribute = file.text().documentAttribute();
    var elements =
        Json.object()
            .put("type", file.type())
            .put("position", position)
            .put("documentAttribute", attribute.isEmpty() ? null : attribute)
            .put("name", file.storedName())
            .put("originalname", file.name())
            .put("filename", file.storedFileName())
            .put("fileSize", file.content().size())
            .put("title", file.text().title(customer.systemLanguage(), ""))
            .put("freetext", file.text().freetext())
            .put("modified", file.modified().getEpochSecond())
            .put("category", file.internal() ? "internal" : "external");
    if (file.content() instanceof FileContent.Link(var url)) {
      elements.put("url", url);
    }
    parameters
        .text("includeImageUrl")
        .ifPresent(size -> elements.put("imageUrl", address.of(customer, file, size)));
    if (parameters.flag("showispublishedonhomepage")) {
      elements.put("ispublishedonhomepage", file.published().contains("Homepage"));
    }
    if (parameters.flag("showpublicationstatus")) {
      elements.set("publicationstatus", publication(file));
    }
    return Outcome.record(file.id(), "file", elements);
  }

  private static JsonNode publication(RecordFile file) {
    if (file.internal()) {
      return Json.array();
    }
    var portals = Json.object();
    for (int id = 1; id <= PLACES.size(); id++) {
      var place = PLACES.get(id - 1);
      portals
          .putObject(Integer.toString(id))
          .put("id", id)
          .put("name", place)
          .put("status", file.published().contains(place) ? 1 : 0);
    }
    return portals;
  }

  static ObjectNode withContent(ObjectNode record, RecordFile file) {
    if (file.content() instanceof FileContent.Stored stored) {
      record
          .withObject("elements")
          .put("content", Base64.getEncoder().encodeToString(stored.bytes()));
    }
    return record;
  }
}
