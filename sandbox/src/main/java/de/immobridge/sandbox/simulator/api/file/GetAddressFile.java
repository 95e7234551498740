package de.immobridge.sandbox.simulator.api.file;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.immobridge.sandbox.simulator.api.ActionHandler;
import de.immobridge.sandbox.simulator.api.ApiError;
import de.immobridge.sandbox.simulator.api.ApiFault;
import de.immobridge.sandbox.simulator.api.Call;
import de.immobridge.sandbox.simulator.api.Outcome;
import de.immobridge.sandbox.simulator.api.query.LocalTime;
import de.immobridge.sandbox.simulator.api.query.Page;
import de.immobridge.sandbox.simulator.customer.RecordFile;
import de.immobridge.sandbox.simulator.customer.RecordFile.Owner;
import de.immobridge.sandbox.simulator.http.Json;
import de.immobridge.sandbox.simulator.knob.Knobs;
import java.util.List;

/**
 * {@code get file} with the resourceid {@code address}: all files in pages, or one with content.
 */
public record GetAddressFile(Knobs knobs) implements ActionHandler {

  @Override
  public Outcome handle(Call call) {
    var parameters = call.parameters();
    int addressId =
        parameters
            .integer("addressid")
            .orElseThrow(() -> ApiFault.of(ApiError.MISSING_RECORD_ID, "addressid"));
    var owner = FileAccess.readable(call.principal(), new Owner("address", addressId));
    var all = call.principal().office().files().of(owner);
    var fileId = parameters.integer("fileid");
    if (fileId.isPresent()) {
      var file =
          all.stream()
              .filter(each -> each.id() == fileId.getAsInt())
              .findFirst()
              .orElseThrow(() -> ApiFault.of(ApiError.FILE_NOT_FOUND));
      return Outcome.of(1, List.of(GetFile.withContent(record(file), file)));
    }
    return Outcome.of(
        all.size(),
        Page.ofFiles(parameters, knobs).of(all).stream().map(GetAddressFile::record).toList());
  }

  private static ObjectNode record(RecordFile file) {
    return Outcome.record(
        file.id(),
        "file",
        Json.object()
            .put("type", file.type())
            .put("name", file.storedName())
            .put("originalname", file.name())
            .put("filename", file.storedFileName())
            .put("fileSize", file.content().size())
            .put("modified", file.modified().getEpochSecond())
            .put("date", LocalTime.of(file.modified()).substring(0, 10)));
  }
}
