package de.immobridge.sandbox.simulator.api.activity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.immobridge.sandbox.simulator.api.Outcome;
import de.immobridge.sandbox.simulator.api.Parameters;
import de.immobridge.sandbox.simulator.customer.Entry;
import de.immobridge.sandbox.simulator.customer.Office;
import de.immobridge.sandbox.simulator.customer.User;
import de.immobridge.sandbox.simulator.http.Json;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** An appointment as {@code read calendar} shows it, all of it in one flat record. */
record AppointmentRecord(Office office, Entry entry) {

  /** Who takes part; not a relation that a provider can ask for. */
  static final String PARTICIPANT = "calendar:participant";

  /** The participants: whose appointment it is, and whoever was added. */
  List<User> participants() {
    var added = office.relations().children(PARTICIPANT, entry.id());
    return Stream.concat(Stream.of(entry.ownerId()), added.stream())
        .distinct()
        .map(id -> office.customer().findUser(id).orElse(null))
        .filter(Objects::nonNull)
        .toList();
  }

  ObjectNode json(Parameters parameters) {
    var elements = Json.object();
    for (var name : List.of("start_dt", "end_dt", "description", "note", "ort")) {
      elements.put(name, text(name));
    }
    var kind = elements.putObject("art");
    if (!text("art").isEmpty()) {
      kind.put(text("art"), text("art"));
    }
    people(elements);
    elements.putArray("ressources");
    elements.putArray("ressourcesWithKeys");
    elements.put("erinnerung", text("erinnerung"));
    for (var name : List.of("ganztags", "rp_flag", "abgesagt", "allowTransitTime")) {
      elements.put(name, text(name).equals("1"));
    }
    elements.put("status", text("status"));
    var addresses = related("calendar:address");
    var estates = related("calendar:estate");
    elements.set("assignedaddressids", Linked.numbers(addresses));
    elements.set("assignedobjectids", Linked.numbers(estates));
    if (parameters.flag("showConfirmationStatus")) {
      elements.put("confirmationStatus", "not-set");
      var list = elements.putArray("addresses");
      addresses.forEach(id -> list.addObject().put("id", id).put("confirmationStatus", "not-set"));
    }
    series(elements);
    elements
        .put("von", text("von"))
        .put("private", text("private"))
        .put("modified", text("modified"));
    if (parameters.flag("showConflicts")) {
      var hints = elements.putObject("hints");
      Stream.of("Users", "Resources", "Addresses", "Estates")
          .forEach(what -> hints.putArray("conflicted" + what));
    }
    return Outcome.record(entry.id(), "calendar", elements);
  }

  private void people(ObjectNode elements) {
    var names = elements.putArray("fuer");
    elements.putArray("groups");
    var mails = elements.putObject("emails");
    var ids = elements.putArray("user_ids");
    var users = elements.putArray("users");
    for (var user : participants()) {
      names.add(user.lastName() + ", " + user.firstName());
      mails.put(user.loginName(), user.email());
      ids.add(user.id());
      users
          .addObject()
          .put("id", Integer.toString(user.id()))
          .put("username", user.loginName())
          .put("firstName", user.firstName())
          .put("lastName", user.lastName())
          .put("email", user.email());
    }
  }

  /** The simulator keeps single appointments only. */
  private static void series(ObjectNode elements) {
    elements
        .put("rp_type", "")
        .put("rp_tage", 0)
        .put("rp_beginn_datum", "0000-00-00")
        .put("rp_ende_datum", "0000-00-00")
        .put("rp_ende_status", "1")
        .putNull("transitTime")
        .put("transitTimePre", "00:00:00")
        .put("transitTimePost", "00:00:00")
        .putNull("ProjektNr")
        .putArray("rp_exception");
  }

  /** The estates or addresses that it is about, by the name of the relation. */
  List<Integer> related(String relation) {
    return office.relations().children(relation, entry.id());
  }

  String text(String field) {
    return entry.value(field).text();
  }
}
