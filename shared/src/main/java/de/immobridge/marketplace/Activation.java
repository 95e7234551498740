package de.immobridge.marketplace;

import de.immobridge.onoffice.ApiToken;
import de.immobridge.onoffice.CustomerWebId;
import de.immobridge.onoffice.ParameterCacheId;
import de.immobridge.onoffice.UnlockClaim;
import de.immobridge.onoffice.User;
import java.time.Instant;
import java.util.List;

/**
 * An administrator has opened our unlock page (reference B.2).
 *
 * @param user the administrator
 * @param customerName for people to read; the web id if onOffice leaves the name out
 * @param signedAt which of several activations is the latest
 * @param userLanguage as onOffice writes it, empty if it does not say
 */
public record Activation(
    User user,
    String customerName,
    ApiToken apiToken,
    UnlockClaim claim,
    ParameterCacheId parameterCacheId,
    Instant signedAt,
    String userLanguage) {

  /** Parameters that we do not know are signed but otherwise left alone. */
  public static Understanding<Activation> from(UrlCheck.Verdict.Verified verified) {
    Parameters parameters = verified.parameters();
    var required = new Required(parameters);
    String customer = required.id("customerWebId");
    String userId = required.id("userId");
    String token = required.text("apiToken");
    String cacheId = required.text("parameterCacheId");
    String claim = required.text("apiClaim");
    List<String> missing = required.missing();
    return missing.isEmpty()
        ? new Understanding.Understood<>(
            new Activation(
                new User(new CustomerWebId(customer), userId),
                parameters.text("customerName").orElse(customer),
                new ApiToken(token),
                new UnlockClaim(claim),
                new ParameterCacheId(cacheId),
                verified.signedAt(),
                parameters.text("UserLanguage").orElse("")))
        : new Understanding.Incomplete<>(missing);
  }
}
