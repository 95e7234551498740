package de.immobridge.records;

/**
 * What a file of an estate is, in onOffice's own word. Customers see these words; there are more
 * than are named here.
 */
public record FileType(String word) {
  public static final FileType TITLE_PICTURE = new FileType("Titelbild");
  public static final FileType PHOTO = new FileType("Foto");
  public static final FileType LARGE_PHOTO = new FileType("Foto_gross");
  public static final FileType FLOOR_PLAN = new FileType("Grundriss");
  public static final FileType SITE_PLAN = new FileType("Lageplan");
  public static final FileType PANORAMA = new FileType("Panorama");

  /** The only one that stays inside; all others may be published. */
  public static final FileType DOCUMENT = new FileType("Dokument");

  public static final FileType BROCHURE = new FileType("Expose");
  public static final FileType ENERGY_CERTIFICATE = new FileType("Energieausweis");
  public static final FileType LINK = new FileType("Link");
  public static final FileType FILM_LINK = new FileType("Film-Link");
  public static final FileType OGULO_LINK = new FileType("Ogulo-Link");
  public static final FileType ESTATE_LINK = new FileType("Objekt-Link");

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
