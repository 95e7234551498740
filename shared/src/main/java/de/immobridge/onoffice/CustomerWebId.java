package de.immobridge.onoffice;

/**
 * An onOffice instance, usually an agency. Opaque and case-sensitive; the same for all its users
 * (reference A.2).
 */
public record CustomerWebId(String value) {
  public CustomerWebId {
    Text.required(value, "customerWebId");
  }

  @Override
  public String toString() {
    return value;
  }
}
