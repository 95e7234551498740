package de.immobridge.rehearsal;

import de.immobridge.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An onOffice in which every record exists, has every field, and every change is taken. */
final class SeemingOnOffice {
  private static final Json OK = Json.of(Map.of("errorcode", 0, "message", "OK"));

  /** Not all of it is Latin 1, as in most texts. */
  private static final String TEXT = "„Text“ – mit Umlauten: äöü";

  private static final Map<String, Object> FIELDS =
      Map.of(
          "objekttitel", Map.of("type", "varchar", "length", 80, "label", "Titel"),
          "lage", Map.of("type", "text", "label", "Lage"),
          "kueche", Map.of("type", "multiselect", "permittedvalues", Map.of("offen", "offen")));

  private SeemingOnOffice() {}

  static Json answer(Json question) {
    var results = new ArrayList<Json>();
    for (Json action : question.at("request").at("actions").elements()) {
      results.add(result(action));
    }
    return Json.of(
        Map.of(
            "status", Map.of("code", 200, "errorcode", 0, "message", "OK"),
            "response", Map.of("results", results)));
  }

  private static Json result(Json action) {
    var result = new LinkedHashMap<String, Object>();
    for (String name : List.of("actionid", "resourceid", "resourcetype", "identifier")) {
      result.put(name, action.at(name));
    }
    result.put("cacheable", true);
    result.put("data", Map.of("meta", Map.of("cntabsolute", 1), "records", records(action)));
    result.put("status", OK);
    return Json.of(result);
  }

  private static List<Object> records(Json action) {
    String verb = action.at("actionid").text();
    Json parameters = action.at("parameters");
    String type = action.at("resourcetype").text();
    if (type.equals("fields")) {
      return List.of(record(parameters.at("modules").at(0).text(), "", FIELDS));
    }
    if (type.equals("checkuserrecordsright")) {
      return List.of(record("", type, parameters.at("recordIds")));
    }
    if (!verb.endsWith(":read")) {
      return List.of(record(action.at("resourceid").text(), type, Map.of("success", "success")));
    }
    var elements = new LinkedHashMap<String, Object>();
    parameters.at("data").elements().forEach(field -> elements.put(field.text(), TEXT));
    elements.put("mainLangId", action.at("resourceid").text());
    elements.put("language", parameters.at("estatelanguage").text());
    return List.of(record(action.at("resourceid").text(), type, elements));
  }

  private static Map<String, Object> record(String id, String type, Object elements) {
    return Map.of("id", id, "type", type, "elements", elements);
  }
}
