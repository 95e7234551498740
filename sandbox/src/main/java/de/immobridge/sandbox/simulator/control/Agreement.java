package de.immobridge.sandbox.simulator.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.immobridge.sandbox.simulator.marketplace.Provider;
import de.immobridge.sandbox.simulator.marketplace.Service;
import de.immobridge.sandbox.simulator.marketplace.Service.Macro;
import de.immobridge.sandbox.simulator.marketplace.Service.Place;
import de.immobridge.sandbox.simulator.marketplace.Service.Words;
import de.immobridge.sandbox.simulator.problem.Problem;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a provider agrees with onOffice when it is set up, as JSON: its addresses, its services and
 * webhooks, and what people read of them. What is not said stays as it was.
 *
 * @param name by language; empty if it is not said
 * @param services one by its address alone, or several of which more is said
 * @param webhooks the same; empty if none are named
 */
public record Agreement(
    String unlockUrl, Map<String, String> name, List<Service> services, List<Service> webhooks) {

  private static final String WEBHOOK = "webhook";

  /** Reads it; what is wrong is said in a sentence. */
  public static Agreement of(ObjectNode json) {
    var body = new Body(json);
    var unlockUrl = address(body.text("unlockUrl"));
    var services = new ArrayList<>(all(body, "services"));
    if (services.isEmpty()) {
      services.add(Service.at("service", address(body.text("serviceUrl"))));
    }
    var webhooks = new ArrayList<>(all(body, "webhooks"));
    body.optionalText("webhookUrl")
        .map(Agreement::address)
        .ifPresent(url -> webhooks.add(Service.at(WEBHOOK, url)));
    return new Agreement(unlockUrl, words(body, "name"), services, webhooks);
  }

  /** From now on onOffice knows it. */
  public void with(Provider provider) {
    provider.register(unlockUrl, services);
    if (!name.isEmpty()) {
      provider.call(name);
    }
    if (!webhooks.isEmpty()) {
      provider.registerWebhooks(webhooks);
    }
  }

  private static List<Service> all(Body body, String name) {
    var services = new ArrayList<Service>();
    body.value(name)
        .ifPresent(
            list -> {
              for (var each : list) {
                if (!(each instanceof ObjectNode json)) {
                  throw Problem.invalid("'" + name + "' must be a list of objects.");
                }
                services.add(service(new Body(json)));
              }
            });
    return services;
  }

  private static Service service(Body body) {
    return new Service(
        body.text("name"),
        address(body.text("url")),
        body.optionalText("place")
            .map(place -> Names.parse(Place.class, place, "place"))
            .orElse(Place.ANYWHERE),
        macros(body),
        new Words(words(body, "title"), words(body, "tile")));
  }

  private static Map<String, Macro> macros(Body body) {
    var macros = new LinkedHashMap<String, Macro>();
    body.object("macros")
        .ifPresent(
            given ->
                given
                    .properties()
                    .forEach(
                        entry ->
                            macros.put(
                                entry.getKey(),
                                Names.parse(Macro.class, entry.getValue().asText(), "macros"))));
    return macros;
  }

  /** One text for all languages, or one for each. */
  private static Map<String, String> words(Body body, String name) {
    var words = new LinkedHashMap<String, String>();
    body.value(name)
        .ifPresent(
            node -> {
              if (node instanceof ObjectNode byLanguage) {
                for (Map.Entry<String, JsonNode> entry : byLanguage.properties()) {
                  words.put(entry.getKey(), entry.getValue().asText());
                }
              } else {
                words.put("DEU", node.asText());
              }
            });
    return words;
  }

  private static String address(String text) {
    try {
      var address = new URI(text);
      if (text.matches("https?://.*") && address.getRawAuthority() != null) {
        return text;
      }
    } catch (URISyntaxException e) {
      throw Problem.invalid("'" + text + "' is not an address.");
    }
    throw Problem.invalid("'" + text + "' is not an address.");
  }
}
