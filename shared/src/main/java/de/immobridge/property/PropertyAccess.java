package de.immobridge.property;

import de.immobridge.onoffice.Api;
import de.immobridge.onoffice.EstateActions;
import de.immobridge.onoffice.EstateId;
import de.immobridge.onoffice.EstateLanguage;
import de.immobridge.onoffice.Fault;
import de.immobridge.onoffice.Outcome;
import de.immobridge.onoffice.Trouble;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * Reads and edits properties through one user's API. A change is written only over the text that
 * was seen, in a language version that onOffice has confirmed; onOffice itself checks neither
 * (reference G.2, G.4).
 *
 * @param fields the fields that may be read and edited, in the order in which pages show them
 */
public record PropertyAccess(Api api, List<String> fields, LanguageRules languages) {

  public PropertyAccess {
    fields = List.copyOf(fields);
  }

  /** Reads one property in one language, with one request. */
  public Reading read(EstateId id, EstateLanguage language) {
    return reading(api.call(EstateActions.read(id, language, fields)), id, language);
  }

  /**
   * Saves a change with two requests: one to compare, one that writes and reads back. What is there
   * already is not written again, so the same change may be sent twice.
   */
  public Editing edit(EstateId id, EstateLanguage language, Edit edit) {
    return switch (read(id, language)) {
      case Reading.Found(Property before) -> edit(before, edit);
      case Reading other -> new Editing.NotEditable(other);
    };
  }

  private Editing edit(Property before, Edit edit) {
    var absent = new LinkedHashSet<>(edit.fields().keySet());
    absent.removeAll(before.texts().keySet());
    if (!absent.isEmpty()) {
      return new Editing.NoSuchField(absent);
    }
    var conflicts = new LinkedHashSet<String>();
    var changes = new LinkedHashMap<String, String>();
    edit.fields()
        .forEach(
            (field, text) -> {
              String current = before.text(field);
              if (!sameText(current, text)) {
                changes.put(field, withLineFeeds(text));
                if (!sameText(current, edit.seen().getOrDefault(field, ""))) {
                  conflicts.add(field);
                }
              }
            });
    if (!conflicts.isEmpty()) {
      return new Editing.Conflict(before, conflicts);
    }
    return changes.isEmpty() ? new Editing.Saved(before) : write(before, changes);
  }

  private Editing write(Property before, Map<String, String> changes) {
    List<Outcome> outcomes =
        api.call(
            List.of(
                EstateActions.modify(before.id(), before.language(), changes),
                EstateActions.read(before.id(), before.language(), fields)));
    return switch (outcomes.getFirst()) {
      case Outcome.Refused refused when refused.code().serverFault() ->
          readBack(before, changes, Trouble.of(refused));
      case Outcome.Refused refused -> new Editing.Refused(Trouble.of(refused));
      case Outcome.NoAnswer(Fault fault) -> readBack(before, changes, Trouble.of(fault));
      case Outcome.Done done when !EstateActions.confirmed(done) ->
          readBack(before, changes, Trouble.of(Fault.CONTRADICTORY));
      case Outcome.Done _ ->
          switch (reading(outcomes.get(1), before.id(), before.language())) {
            case Reading.Found(Property now) -> new Editing.Saved(now);
            case Reading _ -> confirmed(before, changes);
          };
    };
  }

  /** onOffice has confirmed the write but not shown the texts: it is asked for them once more. */
  private Editing confirmed(Property before, Map<String, String> changes) {
    return switch (read(before.id(), before.language())) {
      case Reading.Found(Property now) -> new Editing.Saved(now);
      case Reading _ -> {
        var texts = new LinkedHashMap<>(before.texts());
        texts.putAll(changes);
        yield new Editing.Saved(new Property(before.id(), before.language(), texts));
      }
    };
  }

  /** Finds out what became of a write whose outcome is unknown. It is not sent a second time. */
  private Editing readBack(Property before, Map<String, String> changes, Trouble trouble) {
    return switch (read(before.id(), before.language())) {
      case Reading.Found(Property now) when holds(now, changes) -> new Editing.Saved(now);
      case Reading.Found(Property now) when holds(now, before.texts()) ->
          new Editing.NotSaved(trouble);
      case Reading _ -> new Editing.Unknown(trouble);
    };
  }

  private Reading reading(Outcome outcome, EstateId id, EstateLanguage language) {
    return switch (outcome) {
      case Outcome.Refused refused -> new Reading.Failed(Trouble.of(refused));
      case Outcome.NoAnswer(Fault fault) -> new Reading.Failed(Trouble.of(fault));
      case Outcome.Done(List<Outcome.Entry> records, _) when records.isEmpty() ->
          new Reading.NotFound();
      case Outcome.Done(List<Outcome.Entry> records, _)
          when languages.confirmed(records.getFirst(), id, language) ->
          new Reading.Found(property(records.getFirst(), id, language));
      case Outcome.Done _ -> new Reading.NoSuchLanguage(language);
    };
  }

  private Property property(Outcome.Entry entry, EstateId asked, EstateLanguage language) {
    String mainId = entry.text("mainLangId");
    var texts = new LinkedHashMap<String, String>();
    for (String field : fields) {
      if (entry.has(field)) {
        texts.put(field, entry.text(field));
      }
    }
    return new Property(
        mainId.matches("[1-9][0-9]{0,17}") ? new EstateId(mainId) : asked, language, texts);
  }

  private static boolean holds(Property property, Map<String, String> texts) {
    return texts.entrySet().stream()
        .allMatch(
            each ->
                property.texts().containsKey(each.getKey())
                    && sameText(property.text(each.getKey()), each.getValue()));
  }

  /** A browser's text area turns every line end into a line feed; that is no change. */
  private static boolean sameText(String one, String other) {
    return withLineFeeds(one).equals(withLineFeeds(other));
  }

  private static String withLineFeeds(String text) {
    return text.replace("\r\n", "\n").replace('\r', '\n');
  }
}
