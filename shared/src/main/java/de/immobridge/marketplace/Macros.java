package de.immobridge.marketplace;

import java.util.List;
import java.util.Set;

/**
 * The names of a service's macro parameters, as agreed with onOffice when it is set up (reference
 * D.1).
 *
 * @param estate the estate from which it is started
 * @param language the version that is open there
 * @param address the address from which it is started
 * @param imageIds the pictures selected there
 * @param others records of other kinds, each named by its parameter
 */
public record Macros(
    String estate, String language, String address, String imageIds, List<String> others) {

  /** The names in general use. */
  public static final Macros USUAL =
      new Macros("estateId", "language", "addressId", "imageIds", List.of());

  /** What every call brings, whatever the service; the values of some are secrets. */
  private static final Set<String> ALWAYS =
      Set.of(
          "customerName",
          "customerWebId",
          "userId",
          "apiClaim",
          "apiToken",
          "groupId",
          "timestamp",
          "signature",
          "parameterCacheId",
          "UserLanguage");

  public Macros {
    others = List.copyOf(others);
  }

  /** The estate's parameter under another name. */
  public Macros estate(String name) {
    return new Macros(name, language, address, imageIds, others);
  }

  /** The language's parameter under another name. */
  public Macros language(String name) {
    return new Macros(estate, name, address, imageIds, others);
  }

  /** The address's parameter under another name. */
  public Macros address(String name) {
    return new Macros(estate, language, name, imageIds, others);
  }

  /** The pictures' parameter under another name. */
  public Macros imageIds(String name) {
    return new Macros(estate, language, address, name, others);
  }

  /** Parameters that name records of other kinds. */
  public Macros others(String... names) {
    return new Macros(estate, language, address, imageIds, List.of(names));
  }

  /** Whether a parameter is neither onOffice's own nor one of these. */
  boolean further(String name) {
    return !ALWAYS.contains(name)
        && !List.of(estate, language, address, imageIds).contains(name)
        && !others.contains(name);
  }
}
