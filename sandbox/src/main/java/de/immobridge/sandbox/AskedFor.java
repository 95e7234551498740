package de.immobridge.sandbox;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import org.jspecify.annotations.Nullable;

/** An environment that knows which of its variables somebody has asked for, there or not. */
final class AskedFor extends AbstractMap<String, String> {
  private final Map<String, String> variables;
  private final Set<String> asked = new ConcurrentSkipListSet<>();

  AskedFor(Map<String, String> variables) {
    this.variables = Map.copyOf(variables);
  }

  @Override
  public @Nullable String get(Object name) {
    asked.add((String) name);
    return variables.get(name);
  }

  @Override
  public boolean containsKey(Object name) {
    return get(name) != null;
  }

  @Override
  public String getOrDefault(Object name, String ifAbsent) {
    String value = get(name);
    return value == null ? ifAbsent : value;
  }

  @Override
  public Set<Entry<String, String>> entrySet() {
    return variables.entrySet();
  }

  /** Says so where a setting was given that nobody reads. */
  void complainOf(Set<String> given) {
    var unread = new TreeSet<>(given);
    unread.removeAll(asked);
    if (!unread.isEmpty()) {
      throw new Options.UsageException(
          "There is no setting "
              + String.join(", ", unread)
              + ". There are: "
              + String.join(", ", asked)
              + ".");
    }
  }
}
