package de.immobridge.sandbox.simulator.api.file;

import de.immobridge.sandbox.simulator.api.ApiError;
import de.immobridge.sandbox.simulator.api.ApiFault;
import de.immobridge.sandbox.simulator.api.Call;
import de.immobridge.sandbox.simulator.api.Outcome;
import de.immobridge.sandbox.simulator.api.Parameters;
import de.immobridge.sandbox.simulator.customer.FileText;
import de.immobridge.sandbox.simulator.customer.RecordFile;
import de.immobridge.sandbox.simulator.customer.RecordFile.Owner;
import de.immobridge.sandbox.simulator.customer.RecordFiles;
import java.util.HashMap;

/**
 * {@code modify fileRelation} (G.5): a file of an estate is described anew; a new title picture
 * turns the old one into a photo. {@code delete fileRelation}: a file of any record is taken away.
 */
public final class FileRelation {

  private static final String TYPE = "fileRelation";

  /** Changes what was sent; the rest stays. */
  public Outcome modify(Call call) {
    var file = file(call);
    if (!file.owner().module().equals(Owner.ESTATE)) {
      throw ApiFault.of(ApiError.BAD_VALUE, "relationtype");
    }
    var files = call.principal().office().files();
    var parameters = call.parameters();
    parameters
        .text("documentAttribute")
        .filter(attribute -> !attribute.equals(file.text().documentAttribute()))
        .ifPresent(attribute -> DocumentAttributes.checkFree(files, file.owner(), attribute));
    var type = parameters.text("Art").orElse(file.type());
    FileTypes.check(type);
    if (type.equals(RecordFile.TITLE_PICTURE)) {
      demoteTitlePicture(files, file);
    }
    var language =
        parameters.text("language").orElse(call.principal().office().customer().systemLanguage());
    var changed = file.with(text(file.text(), type, parameters, language));
    files.change(file.owner(), other -> other.id() == file.id() ? changed : other);
    return Outcome.success(TYPE);
  }

  /** Takes the file away. */
  public Outcome delete(Call call) {
    call.principal().office().files().remove(file(call).id());
    return Outcome.success(TYPE);
  }

  private static RecordFile file(Call call) {
    var parameters = call.parameters();
    var module = parameters.required("relationtype");
    if (!FileAccess.known(module)) {
      throw ApiFault.of(ApiError.BAD_VALUE, "relationtype");
    }
    int parentId = required(parameters, "parentid");
    int fileId = required(parameters, "fileId");
    var owner = FileAccess.writable(call.principal(), new Owner(module, parentId));
    return call.principal()
        .office()
        .files()
        .find(fileId)
        .filter(file -> file.owner().equals(owner))
        .orElseThrow(() -> ApiFault.of(ApiError.FILE_NOT_FOUND));
  }

  private static int required(Parameters parameters, String name) {
    return parameters
        .integer(name)
        .orElseThrow(() -> ApiFault.of(ApiError.MISSING_PARAMETER, name));
  }

  private static void demoteTitlePicture(RecordFiles files, RecordFile newOne) {
    files.change(
        newOne.owner(),
        other ->
            other.type().equals(RecordFile.TITLE_PICTURE) && other.id() != newOne.id()
                ? other.with(other.text().withType("Foto"))
                : other);
  }

  private static FileText text(
      FileText before, String type, Parameters parameters, String language) {
    var titles = new HashMap<>(before.titles());
    parameters.text("title").ifPresent(title -> titles.put(language, title));
    return new FileText(
        type,
        titles,
        parameters.text("freetext").orElse(before.freetext()),
        parameters.text("documentAttribute").orElse(before.documentAttribute()));
  }
}
