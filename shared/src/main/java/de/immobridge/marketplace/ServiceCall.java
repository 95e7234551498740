package de.immobridge.marketplace;

import de.immobridge.onoffice.ApiClaim;
import de.immobridge.onoffice.CustomerWebId;
import de.immobridge.onoffice.EstateLanguage;
import de.immobridge.onoffice.ParameterCacheId;
import de.immobridge.onoffice.User;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A user has opened a service (reference D.1).
 *
 * @param claim lets us act as this user until the next call
 * @param signedAt which of several claims is the latest
 * @param window without it no message can be sent to the window
 * @param userLanguage as onOffice writes it, empty if it does not say
 * @param imageIds the pictures selected at the record
 * @param further the parameters that came along and that nobody agreed on with us
 */
public record ServiceCall(
    User user,
    ApiClaim claim,
    Instant signedAt,
    Optional<ParameterCacheId> window,
    Origin origin,
    String userLanguage,
    List<String> imageIds,
    Map<String, List<String>> further) {

  public ServiceCall {
    imageIds = List.copyOf(imageIds);
    further = Map.copyOf(further);
  }

  /**
   * Understands a verified call. A language that cannot be read stops it: taking the main language
   * instead would put one language's text over another's.
   *
   * @param languages other ways in which a language may be written, to onOffice's code
   */
  public static Understanding<ServiceCall> from(
      UrlCheck.Verdict.Verified verified, Macros macros, Map<String, String> languages) {
    Parameters parameters = verified.parameters();
    var required = new Required(parameters);
    String customer = required.id("customerWebId");
    String userId = required.id("userId");
    String claim = required.text("apiClaim");
    String written = parameters.text(macros.language()).orElse("").strip();
    Optional<EstateLanguage> language = language(code(written, languages));
    if (language.isEmpty() || parameters.lists().containsKey(macros.language())) {
      required.unreadable(macros.language());
    }
    List<String> missing = required.missing();
    return missing.isEmpty()
        ? new Understanding.Understood<>(
            new ServiceCall(
                new User(new CustomerWebId(customer), userId),
                new ApiClaim(claim),
                verified.signedAt(),
                parameters.text("parameterCacheId").map(ParameterCacheId::new),
                origin(parameters, macros, language.orElse(EstateLanguage.main())),
                parameters.text("UserLanguage").orElse(""),
                parameters.values(macros.imageIds()),
                further(parameters, macros)))
        : new Understanding.Incomplete<>(missing);
  }

  private static Origin origin(Parameters parameters, Macros macros, EstateLanguage language) {
    return parameters
        .text(macros.estate())
        .flatMap(Macro::estateId)
        .<Origin>map(id -> new Origin.Estate(id, language))
        .or(() -> parameters.text(macros.address()).flatMap(Macro::id).map(Origin.Address::new))
        .or(() -> other(parameters, macros))
        .orElseGet(Origin.Menu::new);
  }

  private static Optional<Origin> other(Parameters parameters, Macros macros) {
    return macros.others().stream()
        .flatMap(
            kind ->
                parameters.text(kind).flatMap(Macro::id).stream()
                    .map(id -> new Origin.Other(kind, id)))
        .map(Origin.class::cast)
        .findFirst();
  }

  private static Map<String, List<String>> further(Parameters parameters, Macros macros) {
    var further = new TreeMap<String, List<String>>();
    parameters.texts().forEach((name, text) -> further.put(name, List.of(text)));
    parameters.lists().forEach((name, list) -> further.put(name, List.copyOf(list.values())));
    further.keySet().removeIf(name -> !macros.further(name));
    return further;
  }

  /** onOffice's code for a language in whatever case and with either dash; else as written. */
  private static String code(String written, Map<String, String> languages) {
    String plain = written.replace('-', '_');
    for (Map.Entry<String, String> each : languages.entrySet()) {
      if (each.getKey().equalsIgnoreCase(plain)) {
        return each.getValue();
      }
    }
    return written;
  }

  private static Optional<EstateLanguage> language(String code) {
    try {
      return Optional.of(EstateLanguage.of(code));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
