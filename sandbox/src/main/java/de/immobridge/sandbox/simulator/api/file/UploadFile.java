package de.immobridge.sandbox.simulator.api.file;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.immobridge.sandbox.simulator.api.ActionHandler;
import de.immobridge.sandbox.simulator.api.ApiError;
import de.immobridge.sandbox.simulator.api.ApiFault;
import de.immobridge.sandbox.simulator.api.Call;
import de.immobridge.sandbox.simulator.api.Outcome;
import de.immobridge.sandbox.simulator.api.Parameters;
import de.immobridge.sandbox.simulator.customer.FileContent;
import de.immobridge.sandbox.simulator.customer.FileText;
import de.immobridge.sandbox.simulator.customer.RecordFile;
import de.immobridge.sandbox.simulator.customer.RecordFile.Owner;
import de.immobridge.sandbox.simulator.http.Json;
import de.immobridge.sandbox.simulator.knob.OnOfficeClock;
import java.util.Base64;
import java.util.Map;
import java.util.Set;

/**
 * {@code do uploadfile} (G.6): blocks first, then the step that makes a file of them. Where {@code
 * data} is sent, nothing else counts. Links need no block. GUESS: a file of another record than an
 * estate is a document if nothing else is said; an estate's without a kind gets 162.
 */
public final class UploadFile implements ActionHandler {

  private final OnOfficeClock clock;
  private final TemporaryUploads uploads;

  public UploadFile(OnOfficeClock clock, TemporaryUploads uploads) {
    this.clock = clock;
    this.uploads = uploads;
  }

  @Override
  public Outcome handle(Call call) {
    var webId = call.principal().office().customer().webId();
    return call.parameters().value("data").isPresent()
        ? block(webId, call.parameters())
        : file(webId, call);
  }

  private Outcome block(String webId, Parameters parameters) {
    var block = decode(parameters);
    var known = parameters.text("tmpUploadId").filter(id -> !id.isEmpty());
    if (known.isEmpty()) {
      var id = uploads.begin(webId, block);
      return answer(Json.object().put("tmpUploadId", id).put("filesize", block.length));
    }
    int size =
        uploads
            .append(webId, known.get(), block)
            .orElseThrow(() -> ApiFault.of(ApiError.NO_TEMPORARY_UPLOAD));
    return answer(Json.object().put("tmpUploadId", known.get()).put("filesize", size));
  }

  private Outcome file(String webId, Call call) {
    var parameters = call.parameters();
    var module = parameters.required("module");
    if (module.equals("tmpUpload")) {
      return keep(webId, parameters);
    }
    if (!FileAccess.known(module)) {
      throw ApiFault.of(ApiError.BAD_MODULE, module);
    }
    var type = type(module, parameters);
    FileTypes.check(type);
    var name = fileName(parameters, type);
    int recordId =
        parameters
            .integer("relatedRecordId")
            .orElseThrow(() -> ApiFault.of(ApiError.MISSING_ESTATE_ID));
    var owner = FileAccess.writable(call.principal(), new Owner(module, recordId));
    var files = call.principal().office().files();
    var attribute = parameters.text("documentAttribute").orElse("");
    DocumentAttributes.checkFree(files, owner, attribute);
    if (type.equals(RecordFile.TITLE_PICTURE)
        && files.of(owner).stream().anyMatch(file -> file.type().equals(type))) {
      throw ApiFault.of(ApiError.SECOND_TITLE_PICTURE);
    }
    var content = content(webId, parameters, type);
    var language = call.principal().office().customer().systemLanguage();
    var file =
        files.add(
            parameters.integer("position").orElse(Integer.MAX_VALUE),
            id ->
                new RecordFile(
                    id,
                    owner,
                    name,
                    new FileText(
                        type,
                        Map.of(language, parameters.text("title").orElse("")),
                        parameters.text("freetext").orElse(""),
                        attribute),
                    parameters.flag("setDefaultPublicationRights") ? Set.of("Homepage") : Set.of(),
                    content,
                    clock.now()));
    var elements = Json.object();
    parameters
        .text("tmpUploadId")
        .ifPresent(id -> elements.put("filesize", file.content().size()).put("tmpUploadId", id));
    return answer(elements.put("fileId", Integer.toString(file.id())).put("success", "success"));
  }

  /** Only files of estates have kinds to choose from, and links are of estates only. */
  private static String type(String module, Parameters parameters) {
    var type = parameters.text("Art").filter(text -> !text.isEmpty());
    if (module.equals(Owner.ESTATE)) {
      return type.orElseThrow(() -> ApiFault.of(ApiError.BAD_FILE_TYPE, ""));
    }
    if (type.filter(FileTypes::isLink).isPresent()) {
      throw ApiFault.of(ApiError.BAD_MODULE, module);
    }
    return type.orElse(RecordFile.INTERNAL_DOCUMENT);
  }

  /** The file is in no record yet: it gets another temporary id, under which it can be had. */
  private Outcome keep(String webId, Parameters parameters) {
    fileName(parameters, "");
    var bytes =
        uploads
            .take(webId, parameters.required("tmpUploadId"))
            .orElseThrow(() -> ApiFault.of(ApiError.NO_TEMPORARY_UPLOAD));
    var id = uploads.begin(webId, bytes);
    return answer(
        Json.object()
            .put("filesize", bytes.length)
            .put("tmpUploadId", id)
            .put("cacheFileUuid", id)
            .put("success", "success"));
  }

  private static String fileName(Parameters parameters, String type) {
    var name = parameters.text("file").orElse("");
    if (name.isEmpty() && !FileTypes.isLink(type)) {
      throw ApiFault.of(ApiError.MISSING_FILE_NAME);
    }
    if (name.contains("/") || name.contains("\\")) {
      throw ApiFault.of(ApiError.BAD_FILE_NAME, name);
    }
    return name;
  }

  private FileContent content(String webId, Parameters parameters, String type) {
    if (FileTypes.isLink(type)) {
      return new FileContent.Link(parameters.required("url"));
    }
    return uploads
        .take(webId, parameters.required("tmpUploadId"))
        .map(FileContent.Stored::new)
        .orElseThrow(() -> ApiFault.of(ApiError.NO_TEMPORARY_UPLOAD));
  }

  private static byte[] decode(Parameters parameters) {
    var data = parameters.value("data").filter(node -> node.isTextual());
    if (data.isEmpty()) {
      throw ApiFault.of(ApiError.DATA_NOT_TEXT);
    }
    try {
      return Base64.getMimeDecoder().decode(data.get().asText());
    } catch (IllegalArgumentException e) {
      throw ApiFault.of(ApiError.BAD_VALUE, "data");
    }
  }

  private static Outcome answer(ObjectNode elements) {
    return Outcome.of(Outcome.record(0, "", elements));
  }
}
