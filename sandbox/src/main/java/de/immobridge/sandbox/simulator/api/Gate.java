package de.immobridge.sandbox.simulator.api;

import de.immobridge.sandbox.simulator.customer.Office;
import de.immobridge.sandbox.simulator.knob.Knobs;
import de.immobridge.sandbox.simulator.knob.OnOfficeClock;
import de.immobridge.sandbox.simulator.knob.StandardKnobs;
import de.immobridge.sandbox.simulator.marketplace.ApiUser;
import de.immobridge.sandbox.simulator.marketplace.Claim;
import de.immobridge.sandbox.simulator.marketplace.Marketplace;
import de.immobridge.sandbox.simulator.signature.ActionHmac;
import de.immobridge.sandbox.simulator.signature.HmacSha256;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Who is calling? Token, then HMAC, then time (F.3, F.4), then the claim (E), in this order; the
 * first that fails decides the code.
 */
record Gate(Marketplace marketplace, Knobs knobs, OnOfficeClock clock) {

  static final String UNLOCK = "unlockProvider";

  Principal admit(String token, Action action) {
    var apiUser =
        marketplace
            .apiUsers()
            .find(token)
            .orElseThrow(() -> ApiFault.of(ApiError.NOT_AUTHENTICATED));
    if (apiUser.state() == ApiUser.State.DEACTIVATED) {
      throw ApiFault.of(knobs.get(StandardKnobs.BLOCKED_CODE), "The API user has been deactivated");
    }
    checkHmac(apiUser, action);
    checkTime(action);
    var office = marketplace.offices().office(apiUser.webId());
    var claim = claim(action);
    return apiUser.state() == ApiUser.State.ORDINARY
        ? owner(office, claim)
        : customer(office, apiUser, action, claim);
  }

  private static void checkHmac(ApiUser apiUser, Action action) {
    var expected =
        ActionHmac.of(
            apiUser.key(),
            action.timestamp(),
            apiUser.token(),
            action.resourceTypeText(),
            action.actionIdText());
    if (!action.hmacVersion().equals("2") || !HmacSha256.same(expected, action.hmac())) {
      throw ApiFault.of(ApiError.WRONG_HMAC);
    }
  }

  private void checkTime(Action action) {
    if (!action.timestamp().matches("\\d{1,11}")) {
      throw ApiFault.of(ApiError.OUT_OF_TIME);
    }
    var sent = Instant.ofEpochSecond(Long.parseLong(action.timestamp()));
    var offBy = Duration.between(sent, clock.now()).abs();
    if (offBy.compareTo(knobs.get(StandardKnobs.TIME_WINDOW)) > 0) {
      throw ApiFault.of(ApiError.OUT_OF_TIME);
    }
  }

  private static Optional<String> claim(Action action) {
    var claim = action.parameterObject().path("extendedclaim");
    return claim.isTextual() && !claim.asText().isEmpty()
        ? Optional.of(claim.asText())
        : Optional.empty();
  }

  /** GUESS: a claim has no place in the provider's own client, so one that is sent cannot match. */
  private static Principal owner(Office office, Optional<String> claim) {
    if (claim.isPresent()) {
      throw ApiFault.of(ApiError.FOREIGN_CLAIM);
    }
    return new Principal.Owner(office);
  }

  /** The one call that does without a claim, for a while after the purchase (H.4). */
  private static boolean mayBeUnclaimed(ApiUser apiUser, Action action) {
    return apiUser.state() == ApiUser.State.ACTIVE
        && action.resourceTypeText().equals("getMarketplaceInvoiceRecipient");
  }

  private Principal customer(
      Office office, ApiUser apiUser, Action action, Optional<String> claimText) {
    boolean unlocking = action.resourceTypeText().equals(UNLOCK);
    if (claimText.isEmpty() && mayBeUnclaimed(apiUser, action)) {
      return new Principal.Unclaimed(office);
    }
    var claim =
        claimText
            .flatMap(marketplace.claims()::find)
            .orElseThrow(() -> ApiFault.of(ApiError.INVALID_CLAIM));
    if (claim.foreign() || !claim.webId().equals(apiUser.webId())) {
      throw ApiFault.of(ApiError.FOREIGN_CLAIM);
    }
    if (unlocking != (claim.purpose() == Claim.Purpose.UNLOCKING)) {
      throw ApiFault.of(ApiError.INVALID_CLAIM);
    }
    if (marketplace.claims().outdated(claim)) {
      throw ApiFault.of(ApiError.OUTDATED_CLAIM);
    }
    if (unlocking) {
      return new Principal.Unlocking(office, apiUser, claim.text());
    }
    if (apiUser.state() == ApiUser.State.PENDING) {
      throw ApiFault.of(ApiError.CLOSED_TO_MARKETPLACE);
    }
    return new Principal.Person(office, office.customer().user(claim.userId()));
  }
}
