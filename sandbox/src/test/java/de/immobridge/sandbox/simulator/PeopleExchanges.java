package de.immobridge.sandbox.simulator;

import de.immobridge.sandbox.simulator.Exchanges.Exchange;
import java.util.List;
import java.util.Map;

/** Calls about users, addresses and relations. */
final class PeopleExchanges {

  private PeopleExchanges() {}

  static void addTo(Map<String, Exchange> all) {
    people(all);
    addresses(all);
  }

  private static void people(Map<String, Exchange> all) {
    all.put(
        "user.read",
        caller ->
            caller.call(
                "read", "user", "", Map.of("data", List.of("Nr", "Nachname", "Emailname"))));
    all.put("groups.get", caller -> caller.call("get", "groups", "", Map.of()));
    all.put(
        "users.get", caller -> caller.call("get", "users", "", Map.of("userfilter", "onlyOwn")));
    all.put(
        "basicsettings.read",
        caller ->
            caller.call(
                "read",
                "basicsettings",
                "",
                Map.of(
                    "data",
                    Map.of("basicData", Map.of("characteristicsCi", List.of("logo", "color"))))));
    all.put(
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
    all.put(
        "getlink.get", caller -> caller.call("get", "getlink", "estate", Map.of("recordId", 87)));
  }

  private static void addresses(Map<String, Exchange> all) {
    all.put(
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
    all.put(
        "address.create", caller -> caller.call("create", "address", "", Map.of("Name", "Neu")));
    all.put(
        "address.modify",
        caller -> caller.call("modify", "address", "211", Map.of("Name", "Claasen-Voss")));
    var owner = "urn:onoffice-de-ns:smart:2.5:relationTypes:estate:address:owner";
    all.put(
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
    all.put("relation.create", caller -> caller.call("create", "relation", "", relation));
    all.put(
        "relation.delete",
        caller ->
            caller.call(
                "delete",
                "relation",
                "",
                Map.of("relationtype", owner, "parentid", 87, "childid", 213)));
  }
}
