package de.immobridge.sandbox.functions;

import java.util.Locale;
import java.util.stream.Stream;

/** The functions of a provider. */
public enum Function {
  UNLOCK("unlock", "unlock", "UnlockFunction"),
  SERVICE_CALL("service", "service", "ServiceFunction"),
  PROPERTY_EDITING("properties", "propert", "PropertyFunction");

  private final String label;
  private final String partOfName;
  private final String base;

  Function(String label, String partOfName, String base) {
    this.label = label;
    this.partOfName = partOfName;
    this.base = base;
  }

  /** As it is written on the command line. */
  public String label() {
    return label;
  }

  /**
   * The function of this name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Function labelled(String label) {
    return Stream.of(values())
        .filter(function -> function.label.equals(label))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "There is no function '" + label + "': unlock, service or properties."));
  }

  /** Whether a class of this name, above which stands that one, is likely to be it. */
  boolean fits(String simpleName, String superclass) {
    return superclass.endsWith("/" + base)
        || simpleName.toLowerCase(Locale.ROOT).contains(partOfName);
  }
}
