package de.immobridge.kit;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.immobridge.gateway.Request;
import de.immobridge.json.Json;
import de.immobridge.property.PropertyEdit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the body of a PATCH: {@code fields} and {@code seen}, both field name to value. */
sealed interface EditBody {

  /** A change that may be tried. */
  record WellFormed(PropertyEdit edit) implements EditBody {}

  /**
   * None.
   *
   * @param fields those in which the fault is, if it is in some
   */
  record Wrong(Explanation why, List<String> fields) implements EditBody {}

  static EditBody of(Request request, Collection<String> open) {
    Json body =
        Input.isForm(request)
            ? Json.missing()
            : Input.of(request).map(Input::json).orElse(Json.missing());
    Json seen = body.at("seen");
    Optional<Map<String, List<String>>> changed = values(body.at("fields"));
    Optional<Map<String, List<String>>> before =
        seen.present() ? values(seen) : Optional.of(Map.of());
    if (changed.isEmpty() || changed.get().isEmpty() || before.isEmpty()) {
      return new Wrong(Explanation.MALFORMED, List.of());
    }
    Set<String> names = changed.get().keySet();
    List<String> closed = names.stream().filter(field -> !open.contains(field)).toList();
    if (!closed.isEmpty()) {
      return new Wrong(Explanation.FIELD_CLOSED, closed);
    }
    List<String> unseen = names.stream().filter(field -> !before.get().containsKey(field)).toList();
    return unseen.isEmpty()
        ? new WellFormed(new PropertyEdit(changed.get(), before.get()))
        : new Wrong(Explanation.FIELD_UNSEEN, unseen);
  }

  /** The members of an object, of which each is a text or a list of keys. */
  private static Optional<Map<String, List<String>>> values(Json object) {
    if (!(object instanceof Json.Obj(Map<String, Json> members))) {
      return Optional.empty();
    }
    var values = new LinkedHashMap<String, List<String>>();
    for (Map.Entry<String, Json> each : members.entrySet()) {
      Optional<List<String>> value = value(each.getValue());
      if (value.isEmpty()) {
        return Optional.empty();
      }
      values.put(each.getKey(), value.get());
    }
    return Optional.of(values);
  }

  /** Half of a surrogate pair would be stored as a question mark. */
  private static Optional<List<String>> value(Json json) {
    Optional<List<String>> texts =
        switch (json) {
          case Json.Text(String text) -> Optional.of(text.isEmpty() ? List.of() : List.of(text));
          case Json.Arr(List<Json> items)
              when items.stream().allMatch(Json.Text.class::isInstance) ->
              Optional.of(items.stream().map(Json::text).toList());
          default -> Optional.empty();
        };
    return texts.filter(each -> each.stream().allMatch(EditBody::whole));
  }

  private static boolean whole(String text) {
    return UTF_8.newEncoder().canEncode(text);
  }
}
