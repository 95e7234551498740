package de.immobridge.sandbox.simulator.api.file;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.immobridge.sandbox.simulator.api.ActionHandler;
import de.immobridge.sandbox.simulator.api.ApiError;
import de.immobridge.sandbox.simulator.api.ApiFault;
import de.immobridge.sandbox.simulator.api.Call;
import de.immobridge.sandbox.simulator.api.Outcome;
import de.immobridge.sandbox.simulator.api.Parameters;
import de.immobridge.sandbox.simulator.customer.EstateFile;
import de.immobridge.sandbox.simulator.customer.FileContent;
import de.immobridge.sandbox.simulator.customer.FileText;
import de.immobridge.sandbox.simulator.http.Json;
import de.immobridge.sandbox.simulator.knob.OnOfficeClock;
import java.util.Base64;
import java.util.Map;
import java.util.Set;

/**
 * {@code do uploadfile} (G.6): blocks first, then the step that makes a file of them. Where {@code
 * data} is sent, nothing else counts. Links need no block.
 */
public final class UploadFile implements ActionHandler {

  private static final Set<String> OTHER_MODULES = Set.of("address", "agentsLog", "task");

  private final TemporaryUploads uploads = new TemporaryUploads();
  private final OnOfficeClock clock;

  public UploadFile(OnOfficeClock clock) {
    this.clock = clock;
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
    checkModule(module);
    var type = parameters.text("Art").orElse("Dokument");
    FileTypes.check(type);
    var name = fileName(parameters, type);
    int estateId =
        parameters
            .integer("relatedRecordId")
            .orElseThrow(() -> ApiFault.of(ApiError.MISSING_ESTATE_ID));
    var estate = FileAccess.writable(call.principal(), estateId);
    var files = call.principal().office().files();
    var attribute = parameters.text("documentAttribute").orElse("");
    DocumentAttributes.checkFree(files, estate.id(), attribute);
    if (type.equals(EstateFile.TITLE_PICTURE)
        && files.of(estate.id()).stream().anyMatch(file -> file.type().equals(type))) {
      throw ApiFault.of(ApiError.SECOND_TITLE_PICTURE);
    }
    var content = content(webId, parameters, type);
    var language = call.principal().office().customer().systemLanguage();
    var file =
        files.add(
            parameters.integer("position").orElse(Integer.MAX_VALUE),
            id ->
                new EstateFile(
                    id,
                    estate.id(),
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

  private static void checkModule(String module) {
    if (OTHER_MODULES.contains(module)) {
      throw ApiFault.of(ApiError.UNKNOWN_RECORD, module);
    }
    if (!module.equals("estate")) {
      throw ApiFault.of(ApiError.BAD_MODULE, module);
    }
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
