package de.immobridge.sandbox.simulator.api.file;

import de.immobridge.sandbox.simulator.api.ApiError;
import de.immobridge.sandbox.simulator.api.ApiFault;
import java.util.Set;

/** The kinds of files that are published (G.5); one of them is spelled in two ways. */
final class FileTypes {

  private static final Set<String> LINKS = Set.of("Link", "Film-Link", "Ogulo-Link", "Objekt-Link");
  private static final Set<String> STORED =
      Set.of(
          "Titelbild",
          "Foto",
          "Foto_gross",
          "Grundriss",
          "Lageplan",
          "Stadtplan",
          "Anzeigen",
          "Epass_Skala",
          "Finanzierungsbeispiel",
          "QR-Code",
          "Logo",
          "LOGO",
          "Banner",
          "Panorama",
          "Expose",
          "Dokument",
          "Aushang",
          "Mietaufstellung",
          "Energieausweis");

  private FileTypes() {}

  static boolean isLink(String type) {
    return LINKS.contains(type);
  }

  static void check(String type) {
    if (!LINKS.contains(type) && !STORED.contains(type)) {
      throw ApiFault.of(ApiError.BAD_FILE_TYPE, type);
    }
  }
}
