package de.immobridge.marketplace;

import de.immobridge.basics.Digits;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
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

  /** A real call has about ten parameters and two kilobytes; strangers may send anything. */
  private static final int MOST_PARAMETERS = 200;

  private static final int LONGEST_QUERY = 16 * 1024;

  public Parameters {
    texts = Collections.unmodifiableMap(new TreeMap<>(texts));
    lists = Collections.unmodifiableMap(new TreeMap<>(lists));
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

  /**
   * The work is linear in the length of the query, and nothing is done for one that is too long.
   */
  static Reading read(String rawQuery) {
    if (rawQuery.length() > LONGEST_QUERY) {
      return new Reading.Refused(Refusal.QUERY_TOO_LONG);
    }
    if (rawQuery.chars().filter(each -> each == '&').count() >= MOST_PARAMETERS) {
      return new Reading.Refused(Refusal.TOO_MANY_PARAMETERS);
    }
    var texts = new LinkedHashMap<String, String>();
    var lists = new LinkedHashMap<String, Keys>();
    for (RawPair pair : RawPair.split(rawQuery)) {
      PhpName name;
      String value;
      try {
        name = PhpName.of(PercentEncoding.decode(pair.name()));
        value = PercentEncoding.decode(pair.value());
      } catch (IllegalArgumentException e) {
        return new Reading.Refused(Refusal.BROKEN_ENCODING);
      }
      String plain = name.plain();
      boolean twice =
          name.key().isPresent()
              ? texts.containsKey(plain)
                  || lists.computeIfAbsent(plain, _ -> new Keys()).put(name.key().get(), value)
              : lists.containsKey(plain) || texts.put(plain, value) != null;
      if (twice) {
        return new Reading.Refused(Refusal.DUPLICATE_PARAMETER);
      }
    }
    var values = new HashMap<String, Map<String, String>>();
    lists.forEach((name, keys) -> values.put(name, Collections.unmodifiableMap(keys.values)));
    return new Reading.Understood(new Parameters(texts, values));
  }

  /** One list as it fills. */
  private static final class Keys {
    private final Map<String, String> values = new LinkedHashMap<>();
    private long next;

    /** PHP numbers an empty pair of brackets one above the highest number so far. */
    boolean put(String key, String value) {
      String position = key.isEmpty() ? Long.toString(next) : key;
      if (isNumber(position)) {
        next = Math.max(next, Long.parseLong(position) + 1);
      }
      return values.put(position, value) != null;
    }

    /** What PHP takes for a number: no sign, no zero in front. */
    private static boolean isNumber(String key) {
      return Digits.only(key, 18) && (key.length() == 1 || key.charAt(0) != '0');
    }
  }

  /**
   * A name as PHP takes it apart.
   *
   * @param key what stands in brackets, if anything does
   */
  private record PhpName(String plain, Optional<String> key) {
    static PhpName of(String name) {
      int open = name.indexOf('[');
      return open > 0 && name.endsWith("]")
          ? new PhpName(
              mangled(name.substring(0, open)),
              Optional.of(name.substring(open + 1, name.length() - 1)))
          : new PhpName(mangled(name), Optional.empty());
    }

    private static String mangled(String name) {
      return name.replace('.', '_').replace(' ', '_');
    }
  }

  /** The name under which PHP sorts a parameter: what stands before the bracket. */
  static String sortName(String name) {
    return PhpName.of(name).plain();
  }
}
