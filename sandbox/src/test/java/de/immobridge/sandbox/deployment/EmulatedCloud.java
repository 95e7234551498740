package de.immobridge.sandbox.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * An emulation of AWS in which the tables, keys and secret of the template exist, as {@code
 * tools/templates/emulation.py} has made them.
 */
record EmulatedCloud(JsonNode description) implements Cloud {

  static EmulatedCloud of(Path file) throws IOException {
    return new EmulatedCloud(new ObjectMapper().readTree(file.toFile()));
  }

  @Override
  public Map<String, String> environment(Template.Function function) {
    var environment = new TreeMap<String, String>();
    description
        .path("environments")
        .path(function.name())
        .properties()
        .forEach(each -> environment.put(each.getKey(), each.getValue().asText()));
    return environment;
  }

  @Override
  public URI address(Template.Function function) {
    return URI.create(description.path("address").asText());
  }

  @Override
  public String providerSecret() {
    return description.path("secret").asText();
  }

  @Override
  public void close() {
    // It belongs to whoever has started it.
  }
}
