package de.immobridge.sandbox.simulator.customer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * A picture, a document or a link of an estate, or what is attached to another record (G.5).
 *
 * @param name as it was uploaded
 * @param published where it is shown, such as Homepage or PDF_lang
 */
public record RecordFile(
    int id,
    Owner owner,
    String name,
    FileText text,
    Set<String> published,
    FileContent content,
    Instant modified) {

  /** The one kind of which an estate has at most one. */
  public static final String TITLE_PICTURE = "Titelbild";

  /** The one kind that is for the office only. */
  public static final String INTERNAL_DOCUMENT = "Dokument";

  /**
   * The record that has the file.
   *
   * @param module as uploads name it: estate, address, agentsLog or task
   */
  public record Owner(String module, int id) {
    public static final String ESTATE = "estate";

    public static Owner estate(int id) {
      return new Owner(ESTATE, id);
    }

    @Override
    public String toString() {
      return module.equals(ESTATE) ? Integer.toString(id) : module + "/" + id;
    }
  }

  public RecordFile {
    published = Set.copyOf(published);
  }

  public String type() {
    return text.type();
  }

  /** Whether nobody outside the office sees it. */
  public boolean internal() {
    return type().equals(INTERNAL_DOCUMENT);
  }

  /** The name under which onOffice stores it, without an ending. */
  public String storedName() {
    return UUID.nameUUIDFromBytes((owner + "/" + id).getBytes(UTF_8)).toString();
  }

  /** The same with the ending of the name that was uploaded. */
  public String storedFileName() {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? storedName() : storedName() + name.substring(dot);
  }

  public RecordFile with(FileText newText) {
    return new RecordFile(id, owner, name, newText, published, content, modified);
  }
}
