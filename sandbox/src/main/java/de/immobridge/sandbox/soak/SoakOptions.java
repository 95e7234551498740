package de.immobridge.sandbox.soak;

import java.time.Duration;

/**
 * What is asked for.
 *
 * @param rate calls a second
 */
record SoakOptions(Duration time, int rate) {
  static final String USAGE =
      """
      tools/soak [--minutes N] [--rate N]

      Drives N calls a second (20) for N minutes (10) through our example while onOffice is made to
      fail, and looks at the functions' process. The exit code is 1 where anything is lost or grows.
      """;

  /**
   * Reads them.
   *
   * @throws IllegalArgumentException if they cannot be followed
   */
  static SoakOptions of(String... words) {
    int minutes = 10;
    int rate = 20;
    for (int i = 0; i < words.length; i += 2) {
      String value = i + 1 < words.length ? words[i + 1] : "";
      if (!value.matches("[1-9][0-9]{0,3}")) {
        throw new IllegalArgumentException(words[i] + " needs a number.");
      }
      switch (words[i]) {
        case "--minutes" -> minutes = Integer.parseInt(value);
        case "--rate" -> rate = Integer.parseInt(value);
        default -> throw new IllegalArgumentException("There is no option " + words[i] + ".");
      }
    }
    return new SoakOptions(Duration.ofMinutes(minutes), rate);
  }
}
