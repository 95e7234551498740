package de.immobridge.sandbox.simulator.customer;

import java.util.Map;
import java.util.Set;

/**
 * A picture, a document or a link of an estate (G.5).
 *
 * @param type {@code Art}, such as Titelbild, Foto, Grundriss or Film-Link
 * @param titles by language; the customer's system language is always there
 * @param documentAttribute empty, or a word that is used once per estate
 * @param published where it is shown, such as Homepage or PDF_lang
 * @param modified local time
 */
public record EstateFile(
    int id,
    int estateId,
    String name,
    String type,
    Map<String, String> titles,
    String freetext,
    String documentAttribute,
    Set<String> published,
    FileContent content,
    String modified) {

  /** The one kind of which an estate has at most one. */
  public static final String TITLE_PICTURE = "Titelbild";

  public EstateFile {
    titles = Map.copyOf(titles);
    published = Set.copyOf(published);
  }

  /** The title in a language, else in the other one. */
  public String title(String language, String otherwise) {
    return titles.getOrDefault(language, titles.getOrDefault(otherwise, ""));
  }

  public EstateFile withType(String newType) {
    return new EstateFile(
        id,
        estateId,
        name,
        newType,
        titles,
        freetext,
        documentAttribute,
        published,
        content,
        modified);
  }

  public EstateFile withTexts(Map<String, String> newTitles, String newFreetext) {
    return new EstateFile(
        id,
        estateId,
        name,
        type,
        newTitles,
        newFreetext,
        documentAttribute,
        published,
        content,
        modified);
  }

  public EstateFile withDocumentAttribute(String newAttribute) {
    return new EstateFile(
        id, estateId, name, type, titles, freetext, newAttribute, published, content, modified);
  }

  public EstateFile withModified(String newModified) {
    return new EstateFile(
        id,
        estateId,
        name,
        type,
        titles,
        freetext,
        documentAttribute,
        published,
        content,
        newModified);
  }
}
