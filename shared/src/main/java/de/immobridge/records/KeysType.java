package de.immobridge.records;

import de.immobridge.json.Json;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Keys of a multiple select: a list, text with pipes {@code |a||b|} for some fields, or an object
 * where PHP's list has gaps (reference F.6). Their order means nothing.
 */
enum KeysType implements Type<List<String>> {
  KEYS;

  @Override
  public Value<Optional<List<String>>> read(Json sent) {
    return switch (sent) {
      case Json.Text(String text) -> parse(text);
      case Json.Num(String literal) -> of(List.of(literal));
      case Json.Bool(boolean truth) -> of(List.of(truth ? "1" : "0"));
      case Json.Null _, Json.Missing _ -> Type.empty();
      case Json.Arr(List<Json> items) -> each(items);
      case Json.Obj(var members) -> each(members.values());
    };
  }

  @Override
  public Value<Optional<List<String>>> parse(String text) {
    return of(List.of(text.split("\\|")));
  }

  private static Value<Optional<List<String>>> each(Collection<Json> items) {
    var keys = new ArrayList<String>();
    for (Json item : items) {
      if (item instanceof Json.Obj || item instanceof Json.Arr) {
        return Type.unreadable();
      }
      keys.add(item.text());
    }
    return of(keys);
  }

  private static Value<Optional<List<String>>> of(List<String> parts) {
    List<String> keys = parts.stream().filter(key -> !key.isBlank()).distinct().toList();
    return keys.isEmpty() ? Type.empty() : Type.held(keys);
  }

  /** The whole set, without pipes: what is left out is taken away. */
  @Override
  public Object form(List<String> value) {
    return value;
  }

  @Override
  public Object cleared() {
    return List.of();
  }

  @Override
  public boolean same(List<String> one, List<String> other) {
    return Set.copyOf(one).equals(Set.copyOf(other));
  }

  @Override
  public Json json(Optional<List<String>> value) {
    return Json.of(value.orElse(List.of()));
  }

  @Override
  public List<String> texts(List<String> value) {
    return value;
  }

  @Override
  public Value<Optional<List<String>>> parse(List<String> texts) {
    return of(texts);
  }

  @Override
  public String text(List<String> value) {
    return "|" + String.join("||", value) + "|";
  }
}
