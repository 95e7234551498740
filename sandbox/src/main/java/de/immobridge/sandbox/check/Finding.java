package de.immobridge.sandbox.check;

import java.util.List;

/**
 * A point, what came of it, and how that was found.
 *
 * @param steps what was sent and seen, secrets masked
 */
record Finding(Point point, Verdict verdict, List<String> steps) {
  Finding {
    steps = List.copyOf(steps);
  }
}
