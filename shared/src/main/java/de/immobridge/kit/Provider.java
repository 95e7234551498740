package de.immobridge.kit;

import de.immobridge.gateway.PageLanguage;
import de.immobridge.gateway.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a provider offers in onOffice: the manifest from which functions, sandbox and tests are
 * made.
 *
 * <pre>{@code
 * static Provider provider() {
 *   return Provider.named("acme", ExposeAssistant.class)
 *       .service(Service.named("expose", ExposeAssistant::open).action("accept", ExposeAssistant::accept))
 *       .editing("objektbeschreibung", "lage");
 * }
 * }</pre>
 *
 * <p>One deployment is one provider at onOffice: sandbox and live are two deployments.
 *
 * @param name names it in logs and metrics
 * @param texts its words in German and English; {@code provider.name} is what people read
 * @param services the first is also found at {@code /service}
 * @param editable the fields that {@code /properties/{estateId}} reads and edits, in this order
 */
public record Provider(String name, Texts texts, List<Service> services, List<String> editable) {

  public Provider {
    services = List.copyOf(services);
    editable = List.copyOf(editable);
  }

  /**
   * A provider without services yet.
   *
   * @param textsBeside the class beside which {@code texts_de.properties} and {@code
   *     texts_en.properties} stand
   */
  public static Provider named(String name, Class<?> textsBeside) {
    return new Provider(name, Texts.beside(textsBeside), List.of(), List.of());
  }

  /** The same with one more service. */
  public Provider service(Service service) {
    if (service(service.name()).isPresent()) {
      throw new IllegalArgumentException("there are two services called " + service.name());
    }
    var more = new ArrayList<>(services);
    more.add(service);
    return new Provider(name, texts, more, editable);
  }

  /** The same with these fields open for reading and editing. */
  public Provider editing(String... fields) {
    return new Provider(name, texts, services, List.of(fields));
  }

  /** The service of this name; the first one's for an empty name. */
  public Optional<Service> service(String wanted) {
    return services.stream()
        .filter(service -> wanted.isEmpty() || service.name().equals(wanted))
        .findFirst();
  }

  /** What people read: {@code provider.name}, {@code service.{name}.title} and the like. */
  public String text(String key, PageLanguage language) {
    Map<String, String> all = texts.in(language);
    return all.getOrDefault(key, key);
  }
}
