package de.immobridge.sandbox.simulator.signature;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Parameters as PHP reads them, sorts them by name and writes them again, which is what the
 * vendor's sample does before it signs (C.2): brackets make lists, which stand where the name
 * before the bracket belongs; dots and blanks in names become underscores; of equal names the last
 * counts.
 */
final class PhpQuery {

  /** A text, or a list or map of further nodes by key. */
  private sealed interface Node {}

  private record Leaf(String value) implements Node {}

  private record Branch(Map<String, Node> children) implements Node {
    private String nextIndex() {
      return Integer.toString(
          1
              + children.keySet().stream()
                  .filter(PhpQuery::isNumber)
                  .mapToInt(Integer::parseInt)
                  .max()
                  .orElse(-1));
    }
  }

  private static final Pattern KEY = Pattern.compile("\\[([^\\]]*)\\]");

  private final TreeMap<String, Node> byName = new TreeMap<>(PhpQuery::compare);

  private PhpQuery() {}

  /** The parameters in the order in which PHP would write them. */
  static List<Parameter> normalized(List<Parameter> parameters) {
    var query = new PhpQuery();
    parameters.forEach(query::add);
    var flat = new ArrayList<Parameter>();
    query.byName.forEach((name, node) -> flatten(name, node, flat));
    return flat;
  }

  /** By bytes; names that are numbers come in their order. */
  static int compare(String one, String other) {
    return isNumber(one) && isNumber(other)
        ? Integer.compare(Integer.parseInt(one), Integer.parseInt(other))
        : ByteOrder.compare(one, other);
  }

  /** The name under which PHP sorts a parameter. */
  static String topLevel(String name) {
    var trimmed = name.stripLeading();
    int bracket = trimmed.indexOf('[');
    boolean list = bracket > 0 && trimmed.indexOf(']', bracket) > 0;
    var top = list ? trimmed.substring(0, bracket) : trimmed.replace('[', '_');
    return top.replace('.', '_').replace(' ', '_');
  }

  private void add(Parameter parameter) {
    var top = topLevel(parameter.name());
    var keys = keys(parameter.name().stripLeading());
    if (keys.isEmpty()) {
      byName.put(top, new Leaf(parameter.value()));
      return;
    }
    var branch = branch(byName, top);
    for (var key : keys.subList(0, keys.size() - 1)) {
      branch = branch(branch.children(), key.isEmpty() ? branch.nextIndex() : key);
    }
    var last = keys.getLast();
    branch.children().put(last.isEmpty() ? branch.nextIndex() : last, new Leaf(parameter.value()));
  }

  /** The keys in brackets right behind the name; what follows them does not count. */
  private static List<String> keys(String name) {
    var keys = new ArrayList<String>();
    int bracket = name.indexOf('[');
    if (bracket <= 0) {
      return keys;
    }
    var matcher = KEY.matcher(name).region(bracket, name.length());
    while (matcher.lookingAt()) {
      keys.add(matcher.group(1));
      matcher.region(matcher.end(), name.length());
    }
    return keys;
  }

  private static Branch branch(Map<String, Node> nodes, String key) {
    if (nodes.get(key) instanceof Branch branch) {
      return branch;
    }
    var branch = new Branch(new LinkedHashMap<>());
    nodes.put(key, branch);
    return branch;
  }

  private static void flatten(String name, Node node, List<Parameter> flat) {
    switch (node) {
      case Leaf(var value) -> flat.add(new Parameter(name, value));
      case Branch(var children) ->
          children.forEach((key, child) -> flatten(name + "[" + key + "]", child, flat));
    }
  }

  private static boolean isNumber(String text) {
    return text.matches("0|[1-9]\\d{0,8}");
  }
}
