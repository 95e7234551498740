package de.immobridge.sandbox.deployment;

import de.immobridge.sandbox.deployment.Template.Permission;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the last release calls. Roles change before traffic does, so the version that is still
 * called needs its permissions in the next release too, and in none after that.
 *
 * @param lines function, action and resource; lines that begin with # are passed over
 */
record Released(List<String> lines) {

  /** What a role has to allow: what the code calls now, and what the last release calls. */
  Set<Permission> and(Set<Permission> used, String function) {
    var all = new TreeSet<>(used);
    for (String line : lines) {
      String[] words = line.split(" ");
      if (!line.startsWith("#") && words[0].equals(function)) {
        all.add(new Permission(words[1], words[2]));
      }
    }
    return all;
  }

  /** The lines for one function of this release. */
  static List<String> lines(String function, Set<Permission> used) {
    return used.stream().map(permission -> function + " " + permission).toList();
  }
}
