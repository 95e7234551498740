package de.immobridge.records;

import de.immobridge.onoffice.Action;
import de.immobridge.onoffice.Api;
import de.immobridge.onoffice.EstateId;
import de.immobridge.onoffice.Fault;
import de.immobridge.onoffice.Outcome;
import de.immobridge.onoffice.Trouble;
import java.util.Arrays;
import java.util.Base64;
import java.util.TreeMap;

/** A file to be stored, without its content. */
public final class Upload {
  /** A multiple of three, so that the blocks are one base64 text however they are joined. */
  private static final int BLOCK = 3 * 256 * 1024;

  private final Action whole;

  private Upload(Action whole) {
    this.whole = whole;
  }

  /**
   * A file at the end of the others, not published.
   *
   * @param name with its ending
   */
  public Upload(String name, FileType type, String title) {
    this(
        upload(Action.Effect.WRITE)
            .with("file", name)
            .with("Art", type.word())
            .with("title", title));
  }

  private Upload with(String name, Object value) {
    return new Upload(whole.with(name, value));
  }

  private static Action upload(Action.Effect effect) {
    return new Action(Action.Verb.DO, "uploadfile", "", new TreeMap<>(), effect);
  }

  /** Before the others. */
  public Upload first() {
    return with("position", 0);
  }

  /** Published where the customer's settings publish new files. */
  public Upload published() {
    return with("setDefaultPublicationRights", true);
  }

  /**
   * Stores it in two steps: its bytes in blocks, which nobody sees, and then the file that is made
   * of them (reference G.6). Only the second step changes the estate, so until then nothing is in
   * doubt.
   */
  Performed<String> to(EstateId estate, Api api, byte[] content) {
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
      temporary = done.first("tmpUploadId");
      if (temporary.isEmpty()) {
        return new Performed.NotDone<>(Trouble.of(Fault.CONTRADICTORY));
      }
    }
    return Performed.of(
        api.call(
            whole
                .with("tmpUploadId", temporary)
                .with("module", "estate")
                .with("relatedRecordId", Ids.number(estate.value()))),
        done ->
            done.confirmed()
                ? new Performed.Done<>(done.first("fileId"))
                : new Performed.Unknown<>(Trouble.of(Fault.CONTRADICTORY)));
  }

  /** A block that was sent twice would stand in the file twice; the first one begins anew. */
  private static Action block(byte[] bytes, String temporary) {
    String data = Base64.getEncoder().encodeToString(bytes);
    return temporary.isEmpty()
        ? upload(Action.Effect.IDEMPOTENT_WRITE).with("data", data)
        : upload(Action.Effect.WRITE).with("data", data).with("tmpUploadId", temporary);
  }

  private static Performed<String> nothingStored(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Refused refused -> new Performed.Refused<>(Trouble.of(refused));
      case Outcome.NoAnswer(var fault) -> new Performed.NotDone<>(Trouble.of(fault));
      case Outcome.Done _ -> new Performed.NotDone<>(Trouble.of(Fault.CONTRADICTORY));
    };
  }
}
