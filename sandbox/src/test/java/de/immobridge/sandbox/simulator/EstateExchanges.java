package de.immobridge.sandbox.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import de.immobridge.sandbox.simulator.Exchanges.Caller;
import de.immobridge.sandbox.simulator.Exchanges.Exchange;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Calls about estates, their files and the values of their fields. */
final class EstateExchanges {

  private EstateExchanges() {}

  static void addTo(Map<String, Exchange> all) {
    estates(all);
    files(all);
    values(all);
  }

  private static void estates(Map<String, Exchange> all) {
    all.put(
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
    all.put(
        "estate.modify",
        caller ->
            caller.call("modify", "estate", "87", Map.of("data", Map.of("kaufpreis", "1.00"))));
    all.put(
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

  private static void files(Map<String, Exchange> all) {
    var categories = List.of("Titelbild", "Foto", "Grundriss", "Film-Link");
    all.put(
        "estatepictures.get",
        caller ->
            caller.call(
                "get",
                "estatepictures",
                "",
                Map.of("estateids", List.of(1042, 87), "categories", categories)));
    all.put(
        "file.get.estate",
        caller -> {
          var asked =
              Map.of(
                  "estateid",
                  1042,
                  "includeImageUrl",
                  "small",
                  "showispublishedonhomepage",
                  true,
                  "showpublicationstatus",
                  true);
          var list = caller.call("get", "file", "estate", asked);
          var one = caller.call("get", "file", "estate", Map.of("estateid", 1042, "fileid", 3539));
          var records = (ArrayNode) list.at("/data/records");
          one.at("/data/records").forEach(records::add);
          return list;
        });
    all.put(
        "file.get.address",
        caller -> {
          var upload = Map.of("module", "address", "relatedRecordId", 201, "file", "a.txt");
          var file = new HashMap<String, Object>(upload);
          file.put(
              "tmpUploadId", block(caller).at("/data/records/0/elements/tmpUploadId").asText());
          var id = caller.call("do", "uploadfile", "", file).at("/data/records/0/elements/fileId");
          return caller.call(
              "get", "file", "address", Map.of("addressid", 201, "fileid", id.asInt()));
        });
    all.put("uploadfile.do.data", EstateExchanges::block);
    all.put(
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
    all.put(
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
    all.put("fileRelation.modify", caller -> caller.call("modify", "fileRelation", "", relation));
    all.put("fileRelation.delete", caller -> caller.call("delete", "fileRelation", "", relation));
  }

  private static void values(Map<String, Exchange> all) {
    all.put(
        "multiselectconfiguration.get",
        caller ->
            caller.call(
                "get",
                "multiselectconfiguration",
                "",
                Map.of("module", "estate", "fields", List.of("heizungsart"))));
    var added = Map.of("modul", "estate", "data", Map.of("solar", Map.of("Feldinhalt", "Solar")));
    all.put(
        "multiselectkey.create",
        caller -> caller.call("create", "multiselectkey", "heizungsart", added));
    all.put(
        "multiselectkey.modify",
        caller ->
            caller.call(
                "modify",
                "multiselectkey",
                "heizungsart",
                Map.of("modul", "estate", "data", Map.of("kamin", Map.of("Feldinhalt", "Ofen")))));
    all.put(
        "multiselectkey.delete",
        caller ->
            caller.call(
                "delete",
                "multiselectkey",
                "heizungsart",
                Map.of("modul", "estate", "data", List.of("kamin"))));
    all.put(
        "search.get.estate",
        caller ->
            caller.call(
                "get",
                "search",
                "estate",
                Map.of("input", "Hamburg", "includeThumbnail", "small")));
    all.put(
        "search.get.address",
        caller -> caller.call("get", "search", "address", Map.of("input", "Max Vogt")));
    all.put(
        "estate.create",
        caller -> caller.call("create", "estate", "", Map.of("data", Map.of("objektart", "haus"))));
  }

  private static JsonNode block(Caller caller) {
    return caller.call("do", "uploadfile", "", Map.of("data", "aGVsbG8="));
  }
}
