package de.immobridge.sandbox.simulator.knob;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * Knobs that belong together, from a small file of lines {@code name=value}; {@code about} says
 * what happens in it.
 */
public record Scenario(String name, String about, Map<String, String> knobs) {

  /** The names of those that come along. */
  public static final List<String> SHIPPED =
      List.of("happy", "expired-claim", "blocked", "flaky", "slow", "multilingual");

  private static final String ABOUT = "about";

  public Scenario {
    knobs = Map.copyOf(knobs);
  }

  /** One that comes along. */
  public static Scenario shipped(String name) {
    if (!SHIPPED.contains(name)) {
      throw new IllegalArgumentException(
          "There is no scenario '" + name + "'; there are " + String.join(", ", SHIPPED) + ".");
    }
    try (var stream = Scenario.class.getResourceAsStream("scenarios/" + name + ".properties")) {
      if (stream == null) {
        throw new IllegalStateException("The scenario file of " + name + " is missing");
      }
      return read(name, new StringReader(new String(stream.readAllBytes(), UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One that comes along, or else a file. */
  public static Scenario find(String nameOrFile) {
    var file = Path.of(nameOrFile);
    if (SHIPPED.contains(nameOrFile) || !Files.isReadable(file)) {
      return shipped(nameOrFile);
    }
    try (var reader = Files.newBufferedReader(file)) {
      return read(nameOrFile, reader);
    } catch (IOException e) {
      throw new UncheckedIOException("The scenario " + nameOrFile + " cannot be read", e);
    }
  }

  private static Scenario read(String name, Reader reader) throws IOException {
    var properties = new Properties();
    properties.load(reader);
    var knobs = new LinkedHashMap<String, String>();
    properties.forEach((key, value) -> knobs.put(key.toString(), value.toString().strip()));
    var about = knobs.remove(ABOUT);
    return new Scenario(name, about == null ? "" : about, knobs);
  }
}
