package de.immobridge.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What a provider agrees with onOffice when it is set up: its name, its services and webhooks, and
 * where they are. What its manifest says is made more exact by a file, and that by single options.
 *
 * @param file JSON as {@code PUT /control/provider} takes it; addresses may be relative
 * @param name of the provider, for people
 * @param titles of services by their names; services that are not known yet are added
 * @param places of services by their names
 */
record Agreed(
    Optional<Path> file,
    Optional<String> name,
    Map<String, String> titles,
    Map<String, String> places) {

  private static final ObjectMapper JSON = new ObjectMapper();

  Agreed {
    titles = Map.copyOf(titles);
    places = Map.copyOf(places);
  }

  /** Nothing but the manifest counts. */
  static final Agreed BY_MANIFEST =
      new Agreed(Optional.empty(), Optional.empty(), Map.of(), Map.of());

  /**
   * The agreement of a provider whose pages are there.
   *
   * @param manifest what the provider itself says, if it says anything
   * @throws Options.UsageException if the file is not what it should be, or names do not fit
   */
  ObjectNode with(Options.ProviderAddress pages, Optional<JsonNode> manifest) {
    var agreement = JSON.createObjectNode();
    var services = agreement.putArray("services");
    manifest.ifPresent(said -> merge(agreement, said));
    file.ifPresent(path -> merge(agreement, read(path)));
    name.ifPresent(text -> agreement.put("name", text));
    titles.forEach((service, title) -> entry(services, service).put("title", title));
    places.forEach((service, place) -> known(services, service).put("place", place));
    if (services.isEmpty()) {
      services.addObject().put("name", "service").put("url", pages.serviceUrl());
    }
    absolute(agreement, "unlockUrl", pages.unlockUrl(), pages.unlockUrl());
    for (JsonNode service : services) {
      String usual = pages.serviceUrl() + "/" + service.path("name").asText();
      absolute((ObjectNode) service, "url", usual, pages.serviceUrl());
    }
    for (JsonNode webhook : agreement.path("webhooks")) {
      absolute((ObjectNode) webhook, "url", pages.serviceUrl(), pages.serviceUrl());
    }
    return agreement;
  }

  /** Services are joined by their names; all else replaces what was there. */
  private static void merge(ObjectNode agreement, JsonNode more) {
    more.properties()
        .forEach(
            each -> {
              if (each.getKey().equals("services")) {
                for (JsonNode service : each.getValue()) {
                  entry(agreement.withArray("services"), service.path("name").asText())
                      .setAll((ObjectNode) service);
                }
              } else {
                agreement.set(each.getKey(), each.getValue());
              }
            });
  }

  private static ObjectNode entry(ArrayNode services, String name) {
    return find(services, name).orElseGet(() -> services.addObject().put("name", name));
  }

  private static ObjectNode known(ArrayNode services, String name) {
    return find(services, name)
        .orElseThrow(
            () -> new Options.UsageException("The provider has no service '" + name + "'."));
  }

  private static Optional<ObjectNode> find(ArrayNode services, String name) {
    for (JsonNode service : services) {
      if (service.path("name").asText().equals(name)) {
        return Optional.of((ObjectNode) service);
      }
    }
    return Optional.empty();
  }

  private static void absolute(ObjectNode json, String field, String usual, String base) {
    String text = json.path(field).asText(usual);
    json.put(field, URI.create(base).resolve(text).toString());
  }

  private static JsonNode read(Path path) {
    try {
      if (JSON.readTree(Files.readAllBytes(path)) instanceof ObjectNode agreement) {
        return agreement;
      }
    } catch (IOException e) {
      throw new Options.UsageException("--agreed: " + path + " cannot be read: " + e.getMessage());
    }
    throw new Options.UsageException("--agreed: there is no JSON object in " + path + ".");
  }
}
