package com.acme.expose;

import static de.immobridge.records.Field.text;

import de.immobridge.gateway.PageLanguage;
import de.immobridge.kit.PageCall;
import de.immobridge.kit.Reply;
import de.immobridge.records.*;
import io.jstach.jstache.JStache;
import java.util.*;

/** The page of a property, and that of the menu. */
final class ExposePage {
  private static final List<FileType> TYPES = List.of(FileType.TITLE_PICTURE, FileType.PHOTO);
  private static final Projection<Person> PERSON =
      Projection.of(Person::new, text("Vorname"), text("Name"), Address.contacts());

  /** The versions for which we have words; a call without a language means the main one. */
  private static final Map<String, PageLanguage> WRITTEN =
      Map.of("", PageLanguage.GERMAN, "DEU", PageLanguage.GERMAN, "ENG", PageLanguage.ENGLISH);

  record Person(String first, String last, Contacts contacts) {}

  /** Facts and pictures come with one request, the contact persons with another. */
  static Ask<Read<Reply>> ask(PageCall call, Estate estate) {
    var pictures = estate.files().pictures(TYPES, PictureSize.within(480, 360));
    var people = estate.related(RelationType.ALL_CONTACT_PERSONS, PERSON);
    return estate.reading(Facts.ALL).with(pictures, people,
        (facts, shown, found) -> facts.map(all -> page(call, estate, all, shown, found)));
  }

  private static Reply page(PageCall call, Estate estate, Facts facts,
      Answer<List<Picture>> pictures, Listed<Person> people) {
    boolean whole = pictures instanceof Answer.Given && people instanceof Listed.Page;
    var proposal = Optional.ofNullable(WRITTEN.get(estate.language().codeOrEmpty()))
        .map(language -> String.join(" ", facts.said("say", call.texts(language), language)));
    var view = new View(call.texts(), facts, facts.said("fact", call.texts(), call.language()),
        pictures.orElse(List.of()), people.orElse(List.of()), whole, proposal);
    return Reply.page(facts.title(), ExposeViewRenderer.of().execute(view)).showing(view.pictures);
  }

  static Reply start(PageCall call, List<Listed.Row<Facts>> latest) {
    String body = StartViewRenderer.of().execute(new StartView(call.texts(), latest));
    return Reply.page(call.texts().get("title"), body);
  }

  @JStache(path = "com/acme/expose/expose.mustache", name = "ExposeViewRenderer")
  record View(Map<String, String> text, Facts facts, List<String> lines, List<Picture> pictures,
      List<Listed.Row<Person>> people, boolean whole, Optional<String> proposal) {}

  @JStache(path = "com/acme/expose/start.mustache", name = "StartViewRenderer")
  record StartView(Map<String, String> text, List<Listed.Row<Facts>> latest) {}
}
