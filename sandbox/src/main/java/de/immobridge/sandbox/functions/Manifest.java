package de.immobridge.sandbox.functions;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.immobridge.gateway.PageLanguage;
import de.immobridge.kit.Provider;
import de.immobridge.kit.Service;
import de.immobridge.marketplace.Macros;

/** What a provider's manifest says, in the words in which it is agreed with onOffice. */
public final class Manifest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Manifest() {}

  /** Its name and its services, without addresses. */
  public static ObjectNode json(Provider provider) {
    var json = JSON.createObjectNode();
    json.set("name", text(provider, "provider.name"));
    var services = json.putArray("services");
    for (Service service : provider.services()) {
      var entry = services.addObject().put("name", service.name());
      entry.set("title", text(provider, "service." + service.name() + ".title"));
      entry.set("tile", text(provider, "service." + service.name() + ".tile"));
      if (!service.macros().equals(Macros.USUAL)) {
        entry.set("macros", macros(service.macros()));
      }
    }
    return json;
  }

  /** A text in both languages; nothing where the provider has none. */
  private static ObjectNode text(Provider provider, String key) {
    var json = JSON.createObjectNode();
    put(json, "DEU", provider.text(key, PageLanguage.GERMAN), key);
    put(json, "ENG", provider.text(key, PageLanguage.ENGLISH), key);
    return json;
  }

  private static void put(ObjectNode json, String language, String text, String key) {
    if (!text.equals(key)) {
      json.put(language, text);
    }
  }

  private static ObjectNode macros(Macros macros) {
    return JSON.createObjectNode()
        .put(macros.estate(), "estate-id")
        .put(macros.language(), "language")
        .put(macros.address(), "address-id")
        .put(macros.imageIds(), "image-ids");
  }
}
