package de.immobridge.sandbox.simulator.api.file;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.immobridge.sandbox.simulator.api.ActionHandler;
import de.immobridge.sandbox.simulator.api.ApiError;
import de.immobridge.sandbox.simulator.api.ApiFault;
import de.immobridge.sandbox.simulator.api.Call;
import de.immobridge.sandbox.simulator.api.Outcome;
import de.immobridge.sandbox.simulator.api.Parameters;
import de.immobridge.sandbox.simulator.api.estate.Page;
import de.immobridge.sandbox.simulator.customer.Customer;
import de.immobridge.sandbox.simulator.customer.EstateFile;
import de.immobridge.sandbox.simulator.customer.FileContent;
import de.immobridge.sandbox.simulator.http.Json;
import java.util.Base64;
import java.util.List;
import java.util.OptionalInt;

/**
 * {@code get file} with the resourceid {@code estate} (G.5): all files of an estate in pages, or
 * one with its content. GUESS: the names of the elements.
 */
public record GetFile(FileAddress address) implements ActionHandler {

  private static final int STANDARD_LIMIT = 20;
  private static final int MAXIMUM_LIMIT = 100;

  @Override
  public Outcome handle(Call call) {
    if (!call.resourceId().equals("estate")) {
      throw ApiFault.of(ApiError.WRONG_RESOURCE_ID, call.resourceId());
    }
    var parameters = call.parameters();
    var estateId = parameters.integer("estateid");
    if (estateId.isEmpty()) {
      throw ApiFault.of(ApiError.MISSING_ESTATE_ID);
    }
    var estate = FileAccess.readable(call.principal(), estateId.getAsInt());
    var office = call.principal().office();
    var all = office.files().of(estate.id());
    var fileId = parameters.integer("fileid");
    var attribute = parameters.text("documentAttribute").filter(text -> !text.isEmpty());
    if (fileId.isPresent() || attribute.isPresent()) {
      var file = one(all, fileId, attribute.orElse(""));
      return Outcome.of(1, List.of(record(office.customer(), file, parameters, true)));
    }
    var page = Page.of(parameters, STANDARD_LIMIT, MAXIMUM_LIMIT);
    return Outcome.of(
        all.size(),
        page.of(all).stream()
            .map(file -> record(office.customer(), file, parameters, false))
            .toList());
  }

  private static EstateFile one(List<EstateFile> files, OptionalInt id, String attribute) {
    return files.stream()
        .filter(file -> id.isEmpty() || file.id() == id.getAsInt())
        .filter(file -> attribute.isEmpty() || file.documentAttribute().equals(attribute))
        .findFirst()
        .orElseThrow(() -> ApiFault.of(ApiError.FILE_NOT_FOUND));
  }

  private ObjectNode record(
      Customer customer, EstateFile file, Parameters parameters, boolean withContent) {
    var elements =
        Json.object()
            .put("Art", file.type())
            .put("title", file.title(customer.systemLanguage(), ""))
            .put("freetext", file.freetext())
            .put("originalname", file.name())
            .put("filesize", Integer.toString(file.content().size()))
            .put("documentAttribute", file.documentAttribute())
            .put("modified", file.modified());
    parameters
        .text("includeImageUrl")
        .ifPresent(size -> elements.put("imageUrl", address.of(customer, file, size)));
    if (parameters.flag("showispublishedonhomepage")) {
      elements.put("ispublishedonhomepage", file.published().contains("Homepage"));
    }
    if (parameters.flag("showpublicationstatus")) {
      var status = elements.putObject("publicationstatus");
      file.published().stream().sorted().forEach(place -> status.put(place, "1"));
    }
    if (withContent && file.content() instanceof FileContent.Stored stored) {
      elements.put("content", Base64.getEncoder().encodeToString(stored.bytes()));
    }
    return Outcome.record(file.id(), "file", elements);
  }
}
