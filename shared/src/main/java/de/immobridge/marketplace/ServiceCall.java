package de.immobridge.marketplace;

import de.immobridge.onoffice.ApiClaim;
import de.immobridge.onoffice.CustomerWebId;
import de.immobridge.onoffice.EstateId;
import de.immobridge.onoffice.EstateLanguage;
import de.immobridge.onoffice.ParameterCacheId;
import de.immobridge.onoffice.User;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A user has opened our service (reference D.1).
 *
 * @param customerName for people to read; the web id if onOffice leaves the name out
 * @param groupId the user's office group, if in one
 * @param claim lets us act as this user until the next call
 * @param signedAt which of several claims is the latest
 * @param parameterCacheId without it no message can be sent to the window
 * @param estate the record from which the service was opened, if from one
 * @param language the version that is open there; the main one if onOffice does not say
 * @param userLanguage as onOffice writes it, empty if it does not say
 * @param imageIds the pictures selected at the record
 */
public record ServiceCall(
    User user,
    String customerName,
    Optional<String> groupId,
    ApiClaim claim,
    Instant signedAt,
    Optional<ParameterCacheId> parameterCacheId,
    Optional<EstateId> estate,
    EstateLanguage language,
    String userLanguage,
    List<String> imageIds) {

  public ServiceCall {
    imageIds = List.copyOf(imageIds);
  }

  /**
   * Understands a verified call. A language that cannot be read stops it: taking the main language
   * instead would put one language's text over another's.
   */
  public static Understanding<ServiceCall> from(
      UrlCheck.Verdict.Verified verified, ParameterNames names) {
    Parameters parameters = verified.parameters();
    var required = new Required(parameters);
    String customer = required.id("customerWebId");
    String userId = required.id("userId");
    String claim = required.text("apiClaim");
    String written = parameters.text(names.language()).orElse("").strip();
    Optional<EstateLanguage> language = language(names.languageCode(written));
    if (language.isEmpty() || parameters.lists().containsKey(names.language())) {
      required.unreadable(names.language());
    }
    List<String> missing = required.missing();
    return missing.isEmpty()
        ? new Understanding.Understood<>(
            new ServiceCall(
                new User(new CustomerWebId(customer), userId),
                parameters.text("customerName").orElse(customer),
                parameters.text("groupId"),
                new ApiClaim(claim),
                verified.signedAt(),
                parameters.text("parameterCacheId").map(ParameterCacheId::new),
                parameters.text(names.estate()).flatMap(Macro::estateId),
                language.orElse(EstateLanguage.main()),
                parameters.text("UserLanguage").orElse(""),
                parameters.values(names.imageIds())))
        : new Understanding.Incomplete<>(missing);
  }

  private static Optional<EstateLanguage> language(String code) {
    try {
      return Optional.of(EstateLanguage.of(code));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
