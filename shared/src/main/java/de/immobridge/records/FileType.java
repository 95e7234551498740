package de.immobridge.records;

/**
 * What a file of an estate is, in onOffice's own word. Customers see these words; there are more
 * than are named here.
 */
public record FileType(String word) {
  public static final FileType TITLE_PICTURE = new FileType("Titelbild");
  public static final FileType PHOTO = new FileType("Foto");
  public static final FileType FLOOR_PLAN = new FileType("Grundriss");

  /** The only one that stays inside; all others may be published. */
  public static final FileType DOCUMENT = new FileType("Dokument");

  public FileType {
    if (word.isBlank()) {
      throw new IllegalArgumentException("a type of file has a name");
    }
  }

  @Override
  public String toString() {
    return word;
  }
}
