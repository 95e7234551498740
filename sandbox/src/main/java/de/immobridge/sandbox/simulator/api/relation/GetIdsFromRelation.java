package de.immobridge.sandbox.simulator.api.relation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.immobridge.sandbox.simulator.api.ActionHandler;
import de.immobridge.sandbox.simulator.api.ApiError;
import de.immobridge.sandbox.simulator.api.ApiFault;
import de.immobridge.sandbox.simulator.api.Call;
import de.immobridge.sandbox.simulator.api.Outcome;
import de.immobridge.sandbox.simulator.http.Json;
import java.util.List;

/**
 * {@code get idsfromrelation}: the children of some parents, or the parents of some children; of
 * both lists one must have ids. GUESS: records out of the user's sight have no relations.
 */
public final class GetIdsFromRelation implements ActionHandler {

  @Override
  public Outcome handle(Call call) {
    var type = RelationType.of(call.parameters().text("relationtype").orElse(""));
    var parents = call.parameters().integers("parentids");
    var children = call.parameters().integers("childids");
    if (parents.isEmpty() == children.isEmpty()) {
      throw ApiFault.of(
          parents.isEmpty() ? ApiError.MISSING_PARAMETER : ApiError.BAD_VALUE,
          "parentids or childids");
    }
    var related = new Related(call.principal().office(), type);
    var elements = Json.object();
    for (int id : parents) {
      put(elements, id, sees(call, type.parents(), id) ? related.children(id) : List.of());
    }
    for (int id : children) {
      put(elements, id, sees(call, type.children(), id) ? related.parents(id) : List.of());
    }
    return Outcome.of(Outcome.record("relatedIds", "", elements));
  }

  private static boolean sees(Call call, String module, int id) {
    return call.principal()
        .office()
        .records(module)
        .map(records -> records.owner(id).stream().anyMatch(call.principal()::mayRead))
        .orElse(true);
  }

  private static void put(ObjectNode elements, int asked, List<Integer> ids) {
    var list = elements.putArray(Integer.toString(asked));
    ids.forEach(id -> list.add(Integer.toString(id)));
  }
}
