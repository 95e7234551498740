package de.immobridge.json;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The members of an object, which nobody else holds and nobody changes: they need no copy. */
final class Members extends AbstractMap<String, Json> {
  private final Map<String, Json> map;

  /** Takes the map over. */
  Members(LinkedHashMap<String, Json> map) {
    this.map = map;
  }

  @Override
  public int size() {
    return map.size();
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return map.containsKey(key);
  }

  @Override
  public @Nullable Json get(@Nullable Object key) {
    return map.get(key);
  }

  @Override
  public Set<Map.Entry<String, Json>> entrySet() {
    return Collections.unmodifiableMap(map).entrySet();
  }
}
