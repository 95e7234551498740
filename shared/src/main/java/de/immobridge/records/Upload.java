package de.immobridge.records;

import java.util.Map;
import java.util.TreeMap;

/**
 * A file to be stored, without its content.
 *
 * <pre>{@code
 * new Upload("lake.jpg", FileType.PHOTO, "The lake").first().published()
 * }</pre>
 */
public final class Upload {
  private final Map<String, Object> parameters;

  private Upload(Map<String, Object> parameters) {
    this.parameters = parameters;
  }

  /**
   * A file at the end of the others, not published.
   *
   * @param name with its ending
   */
  public Upload(String name, FileType type, String title) {
    this(Map.of("file", name, "Art", type.word(), "title", title));
  }

  private Upload with(String name, Object value) {
    var more = new TreeMap<>(parameters);
    more.put(name, value);
    return new Upload(more);
  }

  /** With a text of its own. */
  public Upload text(String text) {
    return with("freetext", text);
  }

  /** With an attribute that no other file of the record has. */
  public Upload attribute(String attribute) {
    return with("documentAttribute", attribute);
  }

  /** Before the others. */
  public Upload first() {
    return with("position", 0);
  }

  /** Published where the customer's settings publish new files. */
  public Upload published() {
    return with("setDefaultPublicationRights", true);
  }

  /** With the customer's watermark. */
  public Upload watermarked() {
    return with("applyWaterMark", true);
  }

  Map<String, Object> parameters() {
    return parameters;
  }
}
