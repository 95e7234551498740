package de.immobridge.records;

import de.immobridge.json.Json;
import java.util.List;
import java.util.Optional;

/** One key of a single select. A list of one comes too, from fields that once were multiple. */
enum KeyType implements Type<String> {
  KEY;

  @Override
  public Value<Optional<String>> read(Json sent) {
    return single(KeysType.KEYS.read(sent));
  }

  @Override
  public Value<Optional<String>> parse(String text) {
    return single(KeysType.KEYS.parse(text));
  }

  private static Value<Optional<String>> single(Value<Optional<List<String>>> keys) {
    return switch (keys) {
      case Value.Held(Optional<List<String>> some) when some.isEmpty() -> Type.empty();
      case Value.Held(Optional<List<String>> some) when some.get().size() == 1 ->
          Type.held(some.get().getFirst());
      case Value<Optional<List<String>>> _ -> Type.unreadable();
    };
  }

  @Override
  public String text(String value) {
    return value;
  }
}
