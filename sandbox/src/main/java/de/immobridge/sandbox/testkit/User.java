package de.immobridge.sandbox.testkit;

import de.immobridge.sandbox.visit.Visitor;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A user of an agency, in front of a record or of the menu. */
public final class User {
  private final World world;
  private final String customerWebId;
  private final int userId;
  private final Optional<String> estateId;
  private final Optional<String> language;
  private final Map<String, String> parameters;

  User(
      World world,
      String customerWebId,
      int userId,
      Optional<String> estateId,
      Optional<String> language,
      Map<String, String> parameters) {
    this.world = world;
    this.customerWebId = customerWebId;
    this.userId = userId;
    this.estateId = estateId;
    this.language = language;
    this.parameters = Map.copyOf(parameters);
  }

  /** The user looks at a property in a language version, such as {@code ENG}. */
  public User at(int id, String languageCode) {
    return new User(
        world,
        customerWebId,
        userId,
        Optional.of(Integer.toString(id)),
        Optional.of(languageCode),
        parameters);
  }

  /** The service call carries this parameter too, or in the place of the usual one. */
  public User with(String name, String value) {
    var more = new LinkedHashMap<>(parameters);
    more.put(name, value);
    return new User(world, customerWebId, userId, estateId, language, more);
  }

  /** Opens the provider's first service. */
  public ServicePage opens() {
    return opened("/service");
  }

  /** Opens the service of this name. */
  public ServicePage opens(String service) {
    return opened("/service/" + service);
  }

  /** Saves nothing, and yet the provider's webhook is called, as by a step of a process. */
  public void firesWebhook() {
    var body = body();
    body.put("estateId", Integer.parseInt(estateId.orElseThrow()));
    world.ask("POST", "/control/webhook", body);
  }

  private ServicePage opened(String path) {
    world.register(path);
    var body = body();
    body.put("parameters", parameters);
    var window = world.ask("POST", "/control/service", body);
    var address = URI.create(window.path("url").asText());
    Visitor.Answer answer = world.visitor().get(address);
    return new ServicePage(world, path, window.path("window").asText(), answer);
  }

  private Map<String, Object> body() {
    var body = new LinkedHashMap<String, Object>();
    body.put("customerWebId", customerWebId);
    body.put("userId", userId);
    estateId.ifPresent(id -> body.put("estateId", id));
    language.ifPresent(code -> body.put("language", code));
    return body;
  }
}
