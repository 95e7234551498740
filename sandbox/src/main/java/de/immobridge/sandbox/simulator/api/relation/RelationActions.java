package de.immobridge.sandbox.simulator.api.relation;

import de.immobridge.sandbox.simulator.api.ApiError;
import de.immobridge.sandbox.simulator.api.ApiFault;
import de.immobridge.sandbox.simulator.api.Call;
import de.immobridge.sandbox.simulator.api.Outcome;
import de.immobridge.sandbox.simulator.customer.Owned;
import de.immobridge.sandbox.simulator.customer.Relations.Relation;
import java.util.List;

/**
 * {@code create} and {@code delete relation}: one record joined to several, either way. GUESS: who
 * may change the parent may do it, and nobody else (156).
 */
public final class RelationActions {

  /** Joins; what is joined already stays so. */
  public Outcome create(Call call) {
    var type = type(call);
    var parents = call.parameters().integers("parentid");
    var children = call.parameters().integers("childid");
    if (parents.size() > 1 && children.size() > 1) {
      throw ApiFault.of(ApiError.MANY_TO_MANY);
    }
    if (parents.isEmpty()
        || children.isEmpty()
        || !exist(call, type.parents(), parents)
        || !exist(call, type.children(), children)) {
      throw ApiFault.of(ApiError.RELATION_NOT_CREATED);
    }
    parents.forEach(parent -> checkRight(call, type, parent));
    var relations = call.principal().office().relations();
    for (int parent : parents) {
      children.forEach(child -> relations.add(new Relation(type.name(), parent, child)));
    }
    return Outcome.success("");
  }

  /** Parts two records. */
  public Outcome delete(Call call) {
    var type = type(call);
    int parent = required(call, "parentid");
    int child = required(call, "childid");
    checkRight(call, type, parent);
    var relation = new Relation(type.name(), parent, child);
    if (!call.principal().office().relations().remove(relation)) {
      throw ApiFault.of(ApiError.NO_SUCH_RELATION);
    }
    return Outcome.success("");
  }

  private static RelationType type(Call call) {
    return RelationType.of(call.parameters().text("relationtype").orElse(""));
  }

  private static int required(Call call, String name) {
    return call.parameters()
        .integer(name)
        .orElseThrow(() -> ApiFault.of(ApiError.MISSING_PARAMETER, name));
  }

  /** What follows from a record itself, such as its files, cannot be joined by hand. */
  private static boolean exist(Call call, String module, List<Integer> ids) {
    var records = call.principal().office().records(module);
    return records.isPresent() && ids.stream().allMatch(id -> exists(records.get(), id));
  }

  private static boolean exists(Owned records, int id) {
    return records.owner(id).isPresent();
  }

  private static void checkRight(Call call, RelationType type, int parent) {
    boolean may =
        call.principal()
            .office()
            .records(type.parents())
            .map(records -> records.owner(parent).stream().anyMatch(call.principal()::mayWrite))
            .orElse(false);
    if (!may) {
      throw ApiFault.of(ApiError.ACCESS_VIOLATION);
    }
  }
}
