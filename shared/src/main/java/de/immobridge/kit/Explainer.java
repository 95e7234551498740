package de.immobridge.kit;

import de.immobridge.gateway.Assets;
import de.immobridge.gateway.PageLanguage;
import de.immobridge.gateway.Policy;
import de.immobridge.gateway.Problem;
import de.immobridge.gateway.Request;
import de.immobridge.gateway.Response;
import de.immobridge.telemetry.Telemetry;
import io.jstach.jstache.JStache;
import java.util.List;
import java.util.Map;

/**
 * Writes explanations: as a page for a person, as a problem for a program.
 *
 * @param function the first part of its addresses, below which its assets are
 */
record Explainer(String function, Assets assets, List<String> frameAncestors, Telemetry telemetry) {

  Response page(Request request, PageLanguage language, Explanation explanation) {
    var view =
        new View(
            language.tag(),
            KitTexts.text(language, explanation.kind() + ".title"),
            KitTexts.text(language, explanation.kind() + ".detail"),
            KitTexts.text(language, "page-reference"),
            request.requestId(),
            assets.address(request, function, KitAssets.STYLE));
    return new Policy(frameAncestors)
        .page(explanation.status(), ExplanationViewRenderer.of(), view);
  }

  Response problem(Request request, PageLanguage language, Explanation explanation) {
    return problem(request, language, explanation, Map.of());
  }

  Response page(Request request, PageLanguage language, Reply.Explained explained) {
    note(request, explained);
    return page(request, language, explained.explanation());
  }

  Response problem(Request request, PageLanguage language, Reply.Explained explained) {
    note(request, explained);
    return problem(request, language, explained.explanation(), explained.members().fields());
  }

  private void note(Request request, Reply.Explained explained) {
    explained.trouble().ifPresent(it -> telemetry.trouble(request.routeKey(), it.word()));
  }

  private static Response problem(
      Request request, PageLanguage language, Explanation explanation, Map<String, ?> members) {
    return new Problem(
            explanation.status(),
            explanation.kind(),
            KitTexts.text(language, explanation.kind() + ".title"),
            KitTexts.text(language, explanation.kind() + ".detail"))
        .response(request, members);
  }

  @JStache(path = "de/immobridge/kit/explanation.mustache", name = "ExplanationViewRenderer")
  record View(
      String language,
      String title,
      String detail,
      String reference,
      String correlationId,
      String stylesheet) {}
}
