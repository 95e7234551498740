package de.immobridge.records;

import de.immobridge.json.Json;
import de.immobridge.onoffice.Action;
import de.immobridge.onoffice.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Function;

/** Pictures and files of one estate (reference G.5). */
public final class Files {
  private static final int PAGE = 100;

  private final Estate estate;

  Files(Estate estate) {
    this.estate = estate;
  }

  /**
   * A file of an estate, without its content.
   *
   * @param published whether it may leave the customer's house
   */
  public record Info(
      String id,
      FileType type,
      String originalName,
      OptionalLong size,
      String title,
      String text,
      String attribute,
      boolean published,
      Optional<Instant> modified) {}

  /** Published pictures of these types. */
  public Ask<Answer<List<Picture>>> pictures(List<FileType> types, PictureSize size) {
    Map<String, Object> parameters =
        Map.of(
            "estateids", List.of(Ids.number(id())),
            "categories", types.stream().map(FileType::word).toList(),
            "size", size.word());
    return Ask.of(
        Action.reading(Action.Verb.GET, "estatepictures", "", parameters)
            .in(estate.language(), "language"),
        outcome -> Answer.of(outcome, done -> each(done, this::picture)));
  }

  /** All files; if one page cannot be read there is no answer. */
  public Answer<List<Info>> all() {
    return records().ask(page(0, List.of()));
  }

  private Ask<Answer<List<Info>>> page(int offset, List<Info> before) {
    var action = get(Map.of("listlimit", PAGE, "listoffset", offset));
    return Ask.of(action, Function.identity())
        .then(
            outcome ->
                switch (Answer.of(outcome, done -> each(done, Files::info))) {
                  case Answer.Failed<List<Info>> failed -> Ask.known(failed);
                  case Answer.Given<List<Info>>(List<Info> more) -> {
                    var all = new ArrayList<>(before);
                    all.addAll(more);
                    yield more.size() < PAGE
                        ? Ask.known(new Answer.Given<>(all))
                        : page(offset + PAGE, all);
                  }
                });
  }

  /** The content of one file; empty for a link. */
  public Answer<Optional<byte[]>> content(String fileId) {
    return records()
        .ask(
            Ask.of(
                get(Map.of("fileid", Ids.number(fileId))),
                outcome ->
                    Answer.of(
                        outcome,
                        done -> done.records().stream().findFirst().flatMap(Files::bytes))));
  }

  private Action get(Map<String, Object> more) {
    var parameters = new TreeMap<>(more);
    parameters.put("estateid", Ids.number(id()));
    return Action.reading(Action.Verb.GET, "file", "estate", parameters);
  }

  /** Stores a file; see {@link Upload}. */
  public Performed<String> upload(Upload upload, byte[] content) {
    return upload.to(estate.id(), records().api(), content);
  }

  private static <T> List<T> each(Outcome.Done done, Function<Outcome.Entry, List<T>> reader) {
    return done.records().stream().flatMap(entry -> reader.apply(entry).stream()).toList();
  }

  /**
   * The elements are a list of one object, or the object itself; without a language there may be
   * one per version (api-shapes 2, reference G.5).
   */
  private List<Picture> picture(Outcome.Entry entry) {
    List<Json> all =
        entry.elements() instanceof Json.Arr(var items) ? items : List.of(entry.elements());
    return all.stream()
        .filter(each -> !each.at("url").text().isBlank())
        .sorted(Comparator.comparing(each -> !each.at("estateid").text().equals(id())))
        .limit(1)
        .map(
            each ->
                new Picture(
                    entry.id(),
                    type(each),
                    each.at("url").text(),
                    each.at("title").text(),
                    each.at("text").text(),
                    each.at("originalname").text(),
                    instant(each.at("modified"))))
        .toList();
  }

  private static List<Info> info(Outcome.Entry entry) {
    Json file = entry.elements();
    String size = file.at("fileSize").text();
    return List.of(
        new Info(
            entry.id(),
            type(file),
            file.at("originalname").text(),
            size.matches("[0-9]{1,18}")
                ? OptionalLong.of(Long.parseLong(size))
                : OptionalLong.empty(),
            file.at("title").text(),
            file.at("freetext").text(),
            file.at("documentAttribute").text(),
            file.at("category").text().equals("external"),
            instant(file.at("modified"))));
  }

  private static FileType type(Json file) {
    String word = file.at("type").text();
    return word.isBlank() ? FileType.DOCUMENT : new FileType(word);
  }

  private static Optional<Instant> instant(Json seconds) {
    String text = seconds.text();
    return text.matches("[0-9]{1,11}")
        ? Optional.of(Instant.ofEpochSecond(Long.parseLong(text)))
        : Optional.empty();
  }

  private static Optional<byte[]> bytes(Outcome.Entry entry) {
    String content = entry.text("content");
    return content.isEmpty()
        ? Optional.empty()
        : Optional.of(Base64.getMimeDecoder().decode(content));
  }

  private String id() {
    return estate.id().value();
  }

  private Records records() {
    return estate.records();
  }
}
