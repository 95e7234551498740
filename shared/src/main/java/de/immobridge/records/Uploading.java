package de.immobridge.records;

import de.immobridge.onoffice.Action;
import de.immobridge.onoffice.Api;
import de.immobridge.onoffice.Fault;
import de.immobridge.onoffice.Outcome;
import de.immobridge.onoffice.Trouble;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/**
 * Stores a file in two steps: its bytes in blocks, which nobody sees, and then the file that is
 * made of them (reference G.6). Only the second step changes the record, so until then nothing is
 * in doubt.
 */
record Uploading(Api api, String module, String recordId) {
  /** A multiple of three, so that the blocks are one base64 text however they are joined. */
  private static final int BLOCK = 3 * 256 * 1024;

  Performed<String> file(Upload upload, byte[] content) {
    if (content.length == 0) {
      throw new IllegalArgumentException("a file is not empty");
    }
    String temporary = "";
    for (int from = 0; from < content.length; from += BLOCK) {
      byte[] block = Arrays.copyOfRange(content, from, Math.min(from + BLOCK, content.length));
      Outcome outcome = api.call(block(block, temporary));
      if (!(outcome instanceof Outcome.Done done)) {
        return nothingStored(outcome);
      }
      temporary = first(done, "tmpUploadId");
      if (temporary.isEmpty()) {
        return new Performed.NotDone<>(Trouble.of(Fault.CONTRADICTORY));
      }
    }
    var parameters = new TreeMap<>(upload.parameters());
    parameters.put("tmpUploadId", temporary);
    return attach(parameters);
  }

  Performed<String> link(FileType type, String url, String title) {
    return attach(new TreeMap<>(Map.of("Art", type.word(), "url", url, "title", title)));
  }

  private Performed<String> attach(TreeMap<String, Object> parameters) {
    parameters.put("module", module);
    parameters.put("relatedRecordId", Ids.number(recordId));
    return Performed.of(
        api.call(Action.writing(Action.Verb.DO, "uploadfile", "", parameters)),
        done ->
            Performed.says(done)
                ? new Performed.Done<>(first(done, "fileId"))
                : new Performed.Unknown<>(Trouble.of(Fault.CONTRADICTORY)));
  }

  /** A block that was sent twice would stand in the file twice; the first one begins anew. */
  private static Action block(byte[] bytes, String temporary) {
    var parameters = new TreeMap<String, Object>();
    parameters.put("data", Base64.getEncoder().encodeToString(bytes));
    if (!temporary.isEmpty()) {
      parameters.put("tmpUploadId", temporary);
    }
    return new Action(
        Action.Verb.DO,
        "uploadfile",
        "",
        parameters,
        temporary.isEmpty() ? Action.Effect.IDEMPOTENT_WRITE : Action.Effect.WRITE);
  }

  private static Performed<String> nothingStored(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Refused refused -> new Performed.Refused<>(Trouble.of(refused));
      case Outcome.NoAnswer(var fault) -> new Performed.NotDone<>(Trouble.of(fault));
      case Outcome.Done _ -> new Performed.NotDone<>(Trouble.of(Fault.CONTRADICTORY));
    };
  }

  private static String first(Outcome.Done done, String element) {
    return done.records().isEmpty() ? "" : done.records().getFirst().text(element);
  }
}
