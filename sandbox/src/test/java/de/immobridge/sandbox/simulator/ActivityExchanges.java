package de.immobridge.sandbox.simulator;

import de.immobridge.sandbox.simulator.Exchanges.Exchange;
import java.util.List;
import java.util.Map;

/** Calls about activities, tasks and appointments. */
final class ActivityExchanges {

  private ActivityExchanges() {}

  static void addTo(Map<String, Exchange> all) {
    activities(all);
    calendars(all);
  }

  private static void activities(Map<String, Exchange> all) {
    all.put(
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
    all.put(
        "agentslog.create",
        caller ->
            caller.call(
                "create", "agentslog", "", Map.of("estateid", 1042, "actionkind", "Notiz")));
    all.put(
        "agentslog.modify",
        caller ->
            caller.call("modify", "agentslog", "67001", Map.of("data", Map.of("note", "Neu"))));
    all.put("actionkindtypes.get", caller -> caller.call("get", "actionkindtypes", "", Map.of()));
  }

  private static void calendars(Map<String, Exchange> all) {
    all.put(
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
    all.put(
        "task.create",
        caller -> caller.call("create", "task", "", Map.of("data", Map.of("Betreff", "x"))));
    all.put(
        "task.modify",
        caller -> caller.call("modify", "task", "501", Map.of("data", Map.of("Status", 3))));
    all.put(
        "calendar.read",
        caller ->
            caller.call(
                "read",
                "calendar",
                "2901",
                Map.of("showConfirmationStatus", true, "showConflicts", true)));
    all.put(
        "appointmentList.get",
        caller ->
            caller.call(
                "get",
                "appointmentList",
                "2901",
                Map.of(
                    "data",
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
                        "conflicts"))));
    all.put(
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
}
