package de.immobridge.access;

import de.immobridge.customer.Purpose;
import de.immobridge.customer.Seal;
import de.immobridge.json.Json;
import de.immobridge.json.JsonText;
import de.immobridge.marketplace.Activation;
import de.immobridge.marketplace.Origin;
import de.immobridge.onoffice.ApiToken;
import de.immobridge.onoffice.CustomerWebId;
import de.immobridge.onoffice.Deadline;
import de.immobridge.onoffice.EstateId;
import de.immobridge.onoffice.EstateLanguage;
import de.immobridge.onoffice.ParameterCacheId;
import de.immobridge.onoffice.UnlockClaim;
import de.immobridge.onoffice.User;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sessions and unlock handles as sealed values: nothing is stored, each serves one purpose and ends
 * by itself. Whoever presents one still needs the user's claim, which is read each time.
 */
public record Sessions(Seal seal, Clock clock) {
  /** The token of a session that ends after this time. */
  public String seal(ServiceSession session, Duration life, Deadline deadline) {
    var content = new LinkedHashMap<String, Object>();
    content.put("customer", session.user().customer().value());
    content.put("user", session.user().userId());
    content.put("service", session.service());
    content.put("origin", written(session.origin()));
    session.mainId().ifPresent(id -> content.put("mainId", id.value()));
    session.window().ifPresent(window -> content.put("window", window.value()));
    content.put("userLanguage", session.userLanguage());
    content.put("parameters", session.parameters());
    return seal(Purpose.SERVICE_SESSION, content, life, deadline);
  }

  /** The handle of an activation, good for this time. */
  public String seal(Activation activation, Duration life, Deadline deadline) {
    var content = new LinkedHashMap<String, Object>();
    content.put("customer", activation.user().customer().value());
    content.put("user", activation.user().userId());
    content.put("name", activation.customerName());
    content.put("token", activation.apiToken().value());
    content.put("claim", activation.claim().value());
    content.put("cacheId", activation.parameterCacheId().value());
    content.put("signedAt", activation.signedAt().getEpochSecond());
    content.put("userLanguage", activation.userLanguage());
    return seal(Purpose.UNLOCK_HANDLE, content, life, deadline);
  }

  /** The session of this token; empty if it is none of ours, or over. */
  public Optional<ServiceSession> service(String token, Deadline deadline) {
    return open(Purpose.SERVICE_SESSION, token, deadline)
        .filter(this::stillGood)
        .map(Sessions::session);
  }

  /**
   * The session of this token, also after its end: for messages to the window, which can only be
   * asked to reload its record or to close.
   */
  public Optional<ServiceSession> evenIfOver(String token, Deadline deadline) {
    return open(Purpose.SERVICE_SESSION, token, deadline).map(Sessions::session);
  }

  /** What stands behind this handle; empty if it is none of ours, or over. */
  public Optional<Activation> unlock(String handle, Deadline deadline) {
    return open(Purpose.UNLOCK_HANDLE, handle, deadline)
        .filter(this::stillGood)
        .map(
            content ->
                new Activation(
                    user(content),
                    content.at("name").text(),
                    new ApiToken(content.at("token").text()),
                    new UnlockClaim(content.at("claim").text()),
                    new ParameterCacheId(content.at("cacheId").text()),
                    Instant.ofEpochSecond(Long.parseLong(content.at("signedAt").text())),
                    content.at("userLanguage").text()));
  }

  private String seal(
      Purpose purpose, Map<String, Object> content, Duration life, Deadline deadline) {
    content.put("end", clock.instant().plus(life).getEpochSecond());
    return seal.sealText(purpose, "", JsonText.write(content), deadline);
  }

  private Optional<Json> open(Purpose purpose, String token, Deadline deadline) {
    return seal.openText(purpose, "", token, deadline).map(Sessions::json);
  }

  private static ServiceSession session(Json content) {
    return new ServiceSession(
        user(content),
        content.at("service").text(),
        origin(content.at("origin")),
        optional(content.at("mainId")).map(EstateId::new),
        optional(content.at("window")).map(ParameterCacheId::new),
        content.at("userLanguage").text(),
        parameters(content.at("parameters")));
  }

  private boolean stillGood(Json content) {
    return clock
        .instant()
        .isBefore(Instant.ofEpochSecond(Long.parseLong(content.at("end").text())));
  }

  private static Json json(String sealedByUs) {
    try {
      return JsonText.read(sealedByUs.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException("only JSON is sealed here", e);
    }
  }

  private static User user(Json content) {
    return new User(new CustomerWebId(content.at("customer").text()), content.at("user").text());
  }

  static Map<String, String> written(Origin origin) {
    return switch (origin) {
      case Origin.Estate(EstateId id, EstateLanguage language) ->
          Map.of("estate", id.value(), "language", language.codeOrEmpty());
      case Origin.Address(String id) -> Map.of("address", id);
      case Origin.Other(String kind, String id) -> Map.of("kind", kind, "id", id);
      case Origin.Menu() -> Map.of();
    };
  }

  private static Origin origin(Json written) {
    if (written.at("estate").present()) {
      return new Origin.Estate(
          new EstateId(written.at("estate").text()),
          EstateLanguage.of(written.at("language").text()));
    }
    if (written.at("address").present()) {
      return new Origin.Address(written.at("address").text());
    }
    return written.at("kind").present()
        ? new Origin.Other(written.at("kind").text(), written.at("id").text())
        : new Origin.Menu();
  }

  private static Optional<String> optional(Json text) {
    return Optional.of(text.text()).filter(each -> !each.isEmpty());
  }

  private static Map<String, List<String>> parameters(Json written) {
    var parameters = new LinkedHashMap<String, List<String>>();
    written
        .fields()
        .forEach(
            (name, values) ->
                parameters.put(name, values.elements().stream().map(Json::text).toList()));
    return parameters;
  }
}
