package de.immobridge.sandbox.simulator.customer;

import java.util.Map;

/**
 * What is said of a file (G.5).
 *
 * @param type {@code Art}, such as Titelbild, Foto, Grundriss or Film-Link
 * @param titles by language; the customer's system language is always there
 * @param documentAttribute empty, or a word that is used once per estate
 */
public record FileText(
    String type, Map<String, String> titles, String freetext, String documentAttribute) {

  public FileText {
    titles = Map.copyOf(titles);
  }

  /** The title in a language, else in the other one. */
  public String title(String language, String otherwise) {
    return titles.getOrDefault(language, titles.getOrDefault(otherwise, ""));
  }

  public FileText withType(String newType) {
    return new FileText(newType, titles, freetext, documentAttribute);
  }
}
