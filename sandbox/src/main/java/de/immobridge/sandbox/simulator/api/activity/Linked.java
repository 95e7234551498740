package de.immobridge.sandbox.simulator.api.activity;

import com.fasterxml.jackson.databind.node.ArrayNode;
import de.immobridge.sandbox.simulator.api.ApiError;
import de.immobridge.sandbox.simulator.api.ApiFault;
import de.immobridge.sandbox.simulator.api.Call;
import de.immobridge.sandbox.simulator.customer.Owned;
import de.immobridge.sandbox.simulator.customer.Relations;
import de.immobridge.sandbox.simulator.customer.Relations.Relation;
import de.immobridge.sandbox.simulator.http.Json;
import java.util.List;

/** What a task or an appointment is about: estates and addresses. */
final class Linked {

  private Linked() {}

  /** Refuses ids that the user cannot see. */
  static List<Integer> checked(Call call, Owned records, String parameter) {
    var ids = call.parameters().integers(parameter);
    for (int id : ids) {
      if (records.owner(id).stream().noneMatch(call.principal()::mayRead)) {
        throw ApiFault.of(ApiError.UNKNOWN_RECORD, Integer.toString(id));
      }
    }
    return ids;
  }

  static void join(Relations relations, String type, int parent, List<Integer> children) {
    children.forEach(child -> relations.add(new Relation(type, parent, child)));
  }

  static ArrayNode texts(List<Integer> ids) {
    var list = Json.array();
    ids.forEach(id -> list.add(Integer.toString(id)));
    return list;
  }

  static ArrayNode numbers(List<Integer> ids) {
    var list = Json.array();
    ids.forEach(list::add);
    return list;
  }
}
