package de.immobridge.function;

import de.immobridge.gateway.Message;
import de.immobridge.gateway.PageLanguage;
import de.immobridge.gateway.Request;
import de.immobridge.gateway.Response;
import de.immobridge.gateway.Texts;
import de.immobridge.marketplace.Refusal;
import de.immobridge.marketplace.Understanding;
import de.immobridge.marketplace.UrlCheck;
import de.immobridge.onoffice.Deadline;
import de.immobridge.telemetry.Telemetry;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Lets in what onOffice has signed, and answers everything else with a page. */
public final class Admission {
  private static final Texts TEXTS = Texts.beside(Admission.class);

  private final UrlCheck check;
  private final Optional<URI> publicBase;
  private final List<String> frameAncestors;
  private final Supplier<Deadline> deadline;
  private final Telemetry telemetry;

  Admission(
      UrlCheck check,
      Optional<URI> publicBase,
      List<String> frameAncestors,
      Supplier<Deadline> deadline,
      Telemetry telemetry) {
    this.check = check;
    this.publicBase = publicBase;
    this.frameAncestors = frameAncestors;
    this.deadline = deadline;
    this.telemetry = telemetry;
  }

  /** A signed call of which a typed value could be made. */
  @FunctionalInterface
  public interface Admitted<T> {
    /** Answers it. */
    Response answer(T call) throws Exception;
  }

  /**
   * Answers a call if it is signed and complete.
   *
   * @param reader makes a typed value of the verified parameters
   */
  public <T> Response admit(
      Request request,
      Function<UrlCheck.Verdict.Verified, Understanding<T>> reader,
      Admitted<T> admitted)
      throws Exception {
    var verdict =
        check.check(
            request.publicBase(publicBase), request.rawPath(), request.rawQuery(), deadline.get());
    return switch (verdict) {
      case UrlCheck.Verdict.Refused(Refusal reason) -> refused(request, reason);
      case UrlCheck.Verdict.Verified verified -> {
        telemetry.accepted(request.routeKey(), verified.form().name());
        yield switch (reader.apply(verified)) {
          case Understanding.Understood<T>(T call) -> admitted.answer(call);
          case Understanding.Incomplete<T>(List<String> names) ->
              incomplete(request, verified, names);
        };
      }
    };
  }

  private Response refused(Request request, Refusal reason) {
    telemetry.refused(request.routeKey(), reason.name());
    return page(request, "", 401, reason.onlyAge() ? "aged" : "unsigned");
  }

  /** Only the names of the parameters are told: they are the vendor's words, not the caller's. */
  private Response incomplete(
      Request request, UrlCheck.Verdict.Verified verified, List<String> names) {
    telemetry.refused(request.routeKey(), "INCOMPLETE_" + String.join("_", names));
    String userLanguage = verified.parameters().text("UserLanguage").orElse("");
    return page(request, userLanguage, 400, "incomplete");
  }

  private Response page(Request request, String userLanguage, int status, String kind) {
    PageLanguage language = PageLanguage.of(userLanguage, request.acceptLanguage());
    return Message.of(status, kind, TEXTS.in(language)).response(request, language, frameAncestors);
  }
}
