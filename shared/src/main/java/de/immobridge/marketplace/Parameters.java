package de.immobridge.marketplace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The query of a call, decoded once, as PHP understands it (reference C.2).
 *
 * @param texts plain parameters
 * @param lists parameters written {@code name[]} or {@code name[key]}: key to value, in the order
 *     of arrival
 */
public record Parameters(Map<String, String> texts, Map<String, Map<String, String>> lists) {

  public Parameters {
    texts = java.util.Collections.unmodifiableMap(new TreeMap<>(texts));
    lists = java.util.Collections.unmodifiableMap(new TreeMap<>(lists));
  }

  /** A plain parameter that is there and not blank. */
  public Optional<String> text(String name) {
    return Optional.ofNullable(texts.get(name)).filter(value -> !value.isBlank());
  }

  /** The values of a parameter in whatever shape it came: a list, or text with commas. */
  public List<String> values(String name) {
    var values = new ArrayList<String>();
    values.addAll(lists.getOrDefault(name, Map.of()).values());
    for (String part : texts.getOrDefault(name, "").split(",")) {
      values.add(part.strip());
    }
    values.removeIf(String::isBlank);
    return List.copyOf(values);
  }

  /** Names only: the values carry claims and tokens. */
  @Override
  public String toString() {
    return "Parameters" + texts.keySet() + lists.keySet();
  }

  /** How reading a query ended. */
  sealed interface Reading {
    record Understood(Parameters parameters) implements Reading {}

    record Refused(Refusal reason) implements Reading {}
  }

  static Reading read(String rawQuery) {
    var texts = new LinkedHashMap<String, String>();
    var lists = new LinkedHashMap<String, Map<String, String>>();
    for (RawPair pair : RawPair.split(rawQuery)) {
      PhpName name;
      String value;
      try {
        name = PhpName.of(PercentEncoding.decode(pair.name()));
        value = PercentEncoding.decode(pair.value());
      } catch (IllegalArgumentException e) {
        return new Reading.Refused(Refusal.BROKEN_ENCODING);
      }
      boolean twice =
          switch (name) {
            case PhpName.Plain(String plain) ->
                lists.containsKey(plain) || texts.put(plain, value) != null;
            case PhpName.Keyed(String list, String key) ->
                texts.containsKey(list)
                    || putInto(lists.computeIfAbsent(list, _ -> new LinkedHashMap<>()), key, value);
          };
      if (twice) {
        return new Reading.Refused(Refusal.DUPLICATE_PARAMETER);
      }
    }
    return new Reading.Understood(new Parameters(texts, lists));
  }

  private static boolean putInto(Map<String, String> list, String key, String value) {
    String position = key.isEmpty() ? nextIndex(list) : key;
    return list.put(position, value) != null;
  }

  /** PHP numbers an empty pair of brackets one above the highest number so far. */
  private static String nextIndex(Map<String, String> list) {
    long next = 0;
    for (String key : list.keySet()) {
      if (key.matches("[0-9]{1,9}")) {
        next = Math.max(next, Long.parseLong(key) + 1);
      }
    }
    return Long.toString(next);
  }

  /** A name as PHP takes it apart. */
  private sealed interface PhpName {
    record Plain(String name) implements PhpName {}

    record Keyed(String list, String key) implements PhpName {}

    static PhpName of(String name) {
      int open = name.indexOf('[');
      if (open > 0 && name.endsWith("]")) {
        return new Keyed(
            mangled(name.substring(0, open)), name.substring(open + 1, name.length() - 1));
      }
      return new Plain(mangled(name));
    }

    private static String mangled(String name) {
      return name.replace('.', '_').replace(' ', '_');
    }
  }
}
