package de.immobridge.sandbox.simulator.knob;

/**
 * One thing that can be turned.
 *
 * @param name as it is written on command lines and in scenario files
 * @param standard the text it starts with
 * @param meaning one sentence; says GUESS where nobody could tell what onOffice does
 */
public record Knob<T>(String name, String standard, Kind<T> kind, String meaning) {

  T parse(String text) {
    try {
      return kind.parse().apply(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "Knob " + name + " cannot be '" + text + "': " + e.getMessage() + ".", e);
    }
  }
}
