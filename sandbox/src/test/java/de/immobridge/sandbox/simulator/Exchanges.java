package de.immobridge.sandbox.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One exchange for each call that the simulator answers, asking for all that the call can show. */
final class Exchanges {

  /** Carries out an action as an administrator. */
  @FunctionalInterface
  interface Caller {
    JsonNode call(String verb, String resourceType, String id, Map<String, ?> parameters);
  }

  /** How one call is made; what is sent before it is part of it. */
  @FunctionalInterface
  interface Exchange {
    JsonNode with(Caller caller);
  }

  private static final Map<String, Exchange> ALL = new LinkedHashMap<>();

  /** Elements that an exchange does not show, because they exclude each other or need another. */
  private static final Map<String, Set<String>> LEFT_OUT =
      Map.of(
          "estate.read", Set.of("multiParkingLot"),
          "estate.create", Set.of("externalestatenoOverwritten"),
          "uploadfile.do.link", Set.of("cacheFileUuid"));

  static {
    estates();
    files();
    people();
    addresses();
    activities();
    calendars();
    values();
  }

  private Exchanges() {}

  static Map<String, Exchange> all() {
    return ALL;
  }

  static Set<String> leftOut(String call) {
    return LEFT_OUT.getOrDefault(call, Set.of());
  }

  private static void estates() {
    ALL.put(
        "estate.read",
        caller ->
            caller.call(
                "read",
                "estate",
                "1042",
                Map.of(
                    "data",
                    List.of("Id", "kaufpreis", "heizungsart", "befeuerung", "objekttitel"),
                    "estatelanguage",
                    "ENG",
                    "addestatelanguage",
                    true,
                    "addMainLangId",
                    true,
                    "addMobileUrl",
                    true)));
    ALL.put(
        "estate.modify",
        caller ->
            caller.call("modify", "estate", "87", Map.of("data", Map.of("kaufpreis", "1.00"))));
    ALL.put(
        "fields.get",
        caller ->
            caller.call(
                "get",
                "fields",
                "",
                Map.of(
                    "labels",
                    true,
                    "showfieldfilters",
                    true,
                    "showfielddependencies",
                    true,
                    "showFieldMeasureFormat",
                    true)));
  }

  private static void files() {
    var categories = List.of("Titelbild", "Foto", "Grundriss", "Film-Link");
    ALL.put(
        "estatepictures.get",
        caller ->
            caller.call(
                "get",
                "estatepictures",
                "",
                Map.of("estateids", List.of(1042, 87), "categories", categories)));
    ALL.put(
        "file.get.estate",
        caller -> {
          var all =
              Map.of(
                  "estateid",
                  1042,
                  "includeImageUrl",
                  "small",
                  "showispublishedonhomepage",
                  true,
                  "showpublicationstatus",
                  true);
          var list = caller.call("get", "file", "estate", all);
          var one = caller.call("get", "file", "estate", Map.of("estateid", 1042, "fileid", 3539));
          var records = (ArrayNode) list.at("/data/records");
          one.at("/data/records").forEach(records::add);
          return list;
        });
    ALL.put("uploadfile.do.data", Exchanges::block);
    ALL.put(
        "uploadfile.do.link",
        caller ->
            caller.call(
                "do",
                "uploadfile",
                "",
                Map.of(
                    "tmpUploadId",
                    block(caller).at("/data/records/0/elements/tmpUploadId").asText(),
                    "module",
                    "estate",
                    "relatedRecordId",
                    87,
                    "file",
                    "a.txt",
                    "Art",
                    "Stadtplan")));
    ALL.put(
        "uploadfile.do.url",
        caller ->
            caller.call(
                "do",
                "uploadfile",
                "",
                Map.of(
                    "module",
                    "estate",
                    "Art",
                    "Link",
                    "url",
                    "https://video.example/2",
                    "relatedRecordId",
                    "87")));
    var relation = Map.of("relationtype", "estate", "parentid", 1042, "fileId", 3541);
    ALL.put("fileRelation.modify", caller -> caller.call("modify", "fileRelation", "", relation));
    ALL.put("fileRelation.delete", caller -> caller.call("delete", "fileRelation", "", relation));
  }

  private static JsonNode block(Caller caller) {
    return caller.call("do", "uploadfile", "", Map.of("data", "aGVsbG8="));
  }

  private static void people() {
    ALL.put(
        "user.read",
        caller ->
            caller.call(
                "read", "user", "", Map.of("data", List.of("Nr", "Nachname", "Emailname"))));
    ALL.put(
        "users.get", caller -> caller.call("get", "users", "", Map.of("userfilter", "onlyOwn")));
    ALL.put(
        "basicsettings.read",
        caller ->
            caller.call(
                "read",
                "basicsettings",
                "",
                Map.of(
                    "data",
                    Map.of("basicData", Map.of("characteristicsCi", List.of("logo", "color"))))));
    ALL.put(
        "checkuserrecordsright.get",
        caller ->
            caller.call(
                "get",
                "checkuserrecordsright",
                "",
                Map.of(
                    "action",
                    "read",
                    "module",
                    "estate",
                    "userid",
                    34,
                    "recordIds",
                    List.of("1042", "131"))));
    ALL.put(
        "getlink.get", caller -> caller.call("get", "getlink", "estate", Map.of("recordId", 87)));
  }

  private static void addresses() {
    ALL.put(
        "address.read",
        caller ->
            caller.call(
                "read",
                "address",
                "",
                Map.of(
                    "recordids",
                    List.of(211, 221),
                    "data",
                    List.of("KdNr", "Name", "ArtDaten", "phone", "email", "imageUrl"),
                    "addMobileUrl",
                    true)));
    ALL.put(
        "address.create", caller -> caller.call("create", "address", "", Map.of("Name", "Neu")));
    ALL.put(
        "address.modify",
        caller -> caller.call("modify", "address", "211", Map.of("Name", "Claasen-Voss")));
    var owner = "urn:onoffice-de-ns:smart:2.5:relationTypes:estate:address:owner";
    ALL.put(
        "idsfromrelation.get",
        caller ->
            caller.call(
                "get",
                "idsfromrelation",
                "",
                Map.of(
                    "relationtype",
                    owner,
                    "parentids",
                    List.of(1042, 4711),
                    "childids",
                    List.of())));
    var relation = Map.of("relationtype", owner, "parentid", List.of(87), "childid", List.of(221));
    ALL.put("relation.create", caller -> caller.call("create", "relation", "", relation));
    ALL.put(
        "relation.delete",
        caller ->
            caller.call(
                "delete",
                "relation",
                "",
                Map.of("relationtype", owner, "parentid", 87, "childid", 213)));
  }

  private static void activities() {
    ALL.put(
        "agentslog.read",
        caller ->
            caller.call(
                "read",
                "agentslog",
                "",
                Map.of(
                    "estateid",
                    1042,
                    "data",
                    List.of("Objekt_nr", "Aktionsart", "merkmal", "Datum"),
                    "fullmail",
                    true)));
    ALL.put(
        "agentslog.create",
        caller ->
            caller.call(
                "create", "agentslog", "", Map.of("estateid", 1042, "actionkind", "Notiz")));
    ALL.put("actionkindtypes.get", caller -> caller.call("get", "actionkindtypes", "", Map.of()));
  }

  private static void calendars() {
    ALL.put(
        "task.read",
        caller ->
            caller.call(
                "read",
                "task",
                "",
                Map.of(
                    "data",
                    List.of("Betreff", "Prio"),
                    "relatedAddressId",
                    1,
                    "relatedEstateId",
                    1,
                    "addMobileUrl",
                    true,
                    "showEfforts",
                    true)));
    ALL.put(
        "task.create",
        caller -> caller.call("create", "task", "", Map.of("data", Map.of("Betreff", "x"))));
    ALL.put(
        "task.modify",
        caller -> caller.call("modify", "task", "501", Map.of("data", Map.of("Status", 3))));
    ALL.put(
        "calendar.read",
        caller ->
            caller.call(
                "read",
                "calendar",
                "2901",
                Map.of("showConfirmationStatus", true, "showConflicts", true)));
    ALL.put(
        "calendar.create",
        caller ->
            caller.call(
                "create",
                "calendar",
                "",
                Map.of(
                    "data",
                    Map.of("start_dt", "2026-02-01 10:00:00", "end_dt", "2026-02-01 11:00:00"))));
  }

  private static void values() {
    ALL.put(
        "multiselectconfiguration.get",
        caller ->
            caller.call(
                "get",
                "multiselectconfiguration",
                "",
                Map.of("module", "estate", "fields", List.of("heizungsart"))));
    var added = Map.of("modul", "estate", "data", Map.of("solar", Map.of("Feldinhalt", "Solar")));
    ALL.put(
        "multiselectkey.create",
        caller -> caller.call("create", "multiselectkey", "heizungsart", added));
    ALL.put(
        "multiselectkey.modify",
        caller ->
            caller.call(
                "modify",
                "multiselectkey",
                "heizungsart",
                Map.of("modul", "estate", "data", Map.of("kamin", Map.of("Feldinhalt", "Ofen")))));
    ALL.put(
        "multiselectkey.delete",
        caller ->
            caller.call(
                "delete",
                "multiselectkey",
                "heizungsart",
                Map.of("modul", "estate", "data", List.of("kamin"))));
    ALL.put(
        "search.get.estate",
        caller ->
            caller.call(
                "get",
                "search",
                "estate",
                Map.of("input", "Hamburg", "includeThumbnail", "small")));
    ALL.put(
        "search.get.address",
        caller -> caller.call("get", "search", "address", Map.of("input", "Max Vogt")));
    ALL.put(
        "estate.create",
        caller -> caller.call("create", "estate", "", Map.of("data", Map.of("objektart", "haus"))));
  }
}
