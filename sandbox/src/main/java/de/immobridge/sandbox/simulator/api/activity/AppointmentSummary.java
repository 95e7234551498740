package de.immobridge.sandbox.simulator.api.activity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import de.immobridge.sandbox.simulator.api.Outcome;
import de.immobridge.sandbox.simulator.api.query.LocalTime;
import de.immobridge.sandbox.simulator.http.Json;
import java.util.List;

/**
 * An appointment as {@code get appointmentList} shows it, as far as it was asked for. GUESS: estate
 * and project are null where there is none.
 */
record AppointmentSummary(AppointmentRecord appointment) {

  /** What can be asked for; the last but one adds to the contacts. */
  static final List<String> NAMES =
      List.of(
          "id",
          "createdBy",
          "modified",
          "subject",
          "notes",
          "type",
          "status",
          "confirmationStatus",
          "private",
          "date",
          "travelTime",
          "location",
          "recurrence",
          "reminder",
          "groups",
          "users",
          "resources",
          "contacts",
          "estate",
          "project",
          "showFollowUpStatus",
          "conflicts");

  ObjectNode json(List<String> names) {
    var elements = Json.object();
    for (var name : names) {
      if (!name.equals("showFollowUpStatus")) {
        elements.set(name, value(name, names.contains("showFollowUpStatus")));
      }
    }
    return Outcome.record(appointment.entry().id(), "calendar", elements);
  }

  private JsonNode value(String name, boolean followUp) {
    return switch (name) {
      case "id" -> TextNode.valueOf(Integer.toString(appointment.entry().id()));
      case "createdBy" -> TextNode.valueOf(appointment.text("von"));
      case "modified" ->
          TextNode.valueOf(appointment.text("modified").replace(' ', 'T') + "+00:00");
      case "subject" -> TextNode.valueOf(appointment.text("description"));
      case "notes" -> TextNode.valueOf(appointment.text("note"));
      case "type" -> labelled(appointment.text("art"));
      case "status" -> labelled(appointment.text("status"));
      case "confirmationStatus" -> TextNode.valueOf("not-set");
      case "private" -> BooleanNode.valueOf(appointment.text("private").equals("1"));
      case "date" ->
          Json.object()
              .put("start", LocalTime.iso(appointment.text("start_dt")))
              .put("end", LocalTime.iso(appointment.text("end_dt")))
              .put("allDay", appointment.text("ganztags").equals("1"));
      case "location" -> Json.object().put("type", "other").put("value", appointment.text("ort"));
      case "reminder" -> reminder();
      case "users" -> users();
      case "contacts" -> contacts(followUp);
      case "estate" -> estate();
      case "groups", "resources" -> Json.array();
      case "conflicts" -> conflicts();
      default -> NullNode.getInstance();
    };
  }

  private static ObjectNode labelled(String value) {
    return Json.object().put("value", value).put("label", value);
  }

  private static ObjectNode reminder() {
    var reminder =
        Json.object().put("timeBefore", 0).put("recipients", "all").put("confirmedOnly", false);
    reminder.putArray("types");
    return reminder;
  }

  private JsonNode users() {
    var list = Json.array();
    for (var user : appointment.participants()) {
      list.addObject()
          .put("id", Integer.toString(user.id()))
          .put("userName", user.loginName())
          .put("firstName", user.firstName())
          .put("lastName", user.lastName())
          .put("email", user.email());
    }
    return list;
  }

  private JsonNode contacts(boolean followUp) {
    var list = Json.array();
    for (int id : appointment.related("calendar:address")) {
      var contact =
          list.addObject().put("id", Integer.toString(id)).put("confirmationStatus", "not-set");
      if (followUp) {
        contact.put("followUpAvailable", false).putNull("followUpStatus");
      }
    }
    return list;
  }

  private JsonNode estate() {
    return appointment.related("calendar:estate").stream()
        .findFirst()
        .<JsonNode>map(id -> Json.object().put("id", Integer.toString(id)))
        .orElseGet(NullNode::getInstance);
  }

  private static ObjectNode conflicts() {
    var conflicts = Json.object();
    conflicts.putArray("users");
    conflicts.putArray("resources");
    return conflicts;
  }
}
