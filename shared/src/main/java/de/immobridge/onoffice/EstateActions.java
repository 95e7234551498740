package de.immobridge.onoffice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reading and editing an estate. Both name the language from the same place, so that what was read
 * is what is written (reference G.4).
 */
public final class EstateActions {
  private EstateActions() {}

  /**
   * Reads one estate (reference G.1). The record's {@code id} is the version's own; {@code
   * mainLangId} and {@code language} tell which version came back.
   */
  public static Action read(EstateId mainId, EstateLanguage language, List<String> fields) {
    Map<String, Object> parameters = in(language);
    parameters.put("data", new ArrayList<>(fields));
    parameters.put("addestatelanguage", true);
    parameters.put("addMainLangId", true);
    return Action.reading(Action.Verb.READ, "estate", mainId.value(), parameters);
  }

  /** Changes these fields of one estate and no others (reference G.2). */
  public static Action modify(
      EstateId mainId, EstateLanguage language, Map<String, String> fields) {
    Map<String, Object> parameters = in(language);
    parameters.put("data", new TreeMap<>(fields));
    return Action.writing(Action.Verb.MODIFY, "estate", mainId.value(), parameters);
  }

  /** Whether onOffice has confirmed a change (reference G.2). */
  public static boolean confirmed(Outcome.Done done) {
    return Success.in(done.records());
  }

  private static Map<String, Object> in(EstateLanguage language) {
    var parameters = new TreeMap<String, Object>();
    switch (language) {
      case EstateLanguage.Main() -> {}
      case EstateLanguage.Version(String code) -> parameters.put("estatelanguage", code);
    }
    return parameters;
  }
}
