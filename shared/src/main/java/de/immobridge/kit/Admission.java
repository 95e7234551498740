package de.immobridge.kit;

import de.immobridge.gateway.PageLanguage;
import de.immobridge.gateway.Request;
import de.immobridge.gateway.Response;
import de.immobridge.marketplace.Activation;
import de.immobridge.marketplace.Macros;
import de.immobridge.marketplace.Refusal;
import de.immobridge.marketplace.ServiceCall;
import de.immobridge.marketplace.Understanding;
import de.immobridge.marketplace.UrlCheck;
import de.immobridge.telemetry.Telemetry;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Lets in what onOffice has signed, and turns everything else away with a page. */
record Admission(
    UrlCheck check,
    Optional<URI> publicBase,
    Map<String, String> languages,
    Explainer explainer,
    Telemetry telemetry) {
  /** What became of a call at the door. */
  sealed interface Verdict<T> {
    /** It is onOffice's, and complete. */
    record Admitted<T>(T call) implements Verdict<T> {}

    /** It is not, and this is the answer. */
    record TurnedAway<T>(Response response) implements Verdict<T> {}
  }

  /** A user opens a service that has these macro parameters. */
  Verdict<ServiceCall> serviceCall(Invocation invocation, Macros macros) {
    return admit(invocation, verified -> ServiceCall.from(verified, macros, languages));
  }

  /** An administrator opens the unlock page. */
  Verdict<Activation> activation(Invocation invocation) {
    return admit(invocation, Activation::from);
  }

  private <T> Verdict<T> admit(
      Invocation invocation, Function<UrlCheck.Verdict.Verified, Understanding<T>> reader) {
    Request request = invocation.request();
    var verdict =
        check.check(
            request.publicBase(publicBase),
            request.rawPath(),
            request.rawQuery(),
            invocation.deadline());
    return switch (verdict) {
      case UrlCheck.Verdict.Refused(Refusal reason) -> refused(invocation, reason);
      case UrlCheck.Verdict.Verified verified -> {
        telemetry.accepted(request.routeKey(), verified.form().name());
        yield switch (reader.apply(verified)) {
          case Understanding.Understood<T>(T call) -> new Verdict.Admitted<>(call);
          case Understanding.Incomplete<T>(List<String> names) ->
              incomplete(invocation, verified, names);
        };
      }
    };
  }

  private <T> Verdict<T> refused(Invocation invocation, Refusal reason) {
    telemetry.refused(invocation.request().routeKey(), reason.name());
    return turnedAway(
        invocation,
        invocation.browserLanguage(),
        reason.onlyAge() ? Explanation.AGED : Explanation.UNSIGNED);
  }

  /** Only the names of the parameters are told: they are the vendor's words, not the caller's. */
  private <T> Verdict<T> incomplete(
      Invocation invocation, UrlCheck.Verdict.Verified verified, List<String> names) {
    telemetry.refused(invocation.request().routeKey(), "INCOMPLETE_" + String.join("_", names));
    String userLanguage = verified.parameters().text("UserLanguage").orElse("");
    return turnedAway(invocation, invocation.language(userLanguage), Explanation.INCOMPLETE);
  }

  private <T> Verdict<T> turnedAway(
      Invocation invocation, PageLanguage language, Explanation explanation) {
    return new Verdict.TurnedAway<>(
        explainer.page(invocation.request(), language, Told.why(explanation)));
  }
}
