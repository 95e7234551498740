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

/**
 * Writes explanations: as a page for a person, as a problem for a program.
 *
 * @param function the first part of its addresses, below which its assets are
 */
record Explainer(String function, Assets assets, List<String> frameAncestors, Telemetry telemetry) {

  Response page(Request request, PageLanguage language, Reply.Explained why) {
    note(request, why);
    String kind = why.explanation().kind();
    var view =
        new View(
            language.tag(),
            KitTexts.text(language, kind + ".title"),
            KitTexts.text(language, kind + ".detail"),
            KitTexts.text(language, "page-reference"),
            request.requestId(),
            assets.address(request, function, KitAssets.STYLE));
    return new Policy(frameAncestors)
        .page(why.explanation().status(), ExplanationViewRenderer.of(), view);
  }

  Response problem(Request request, PageLanguage language, Reply.Explained why) {
    note(request, why);
    String kind = why.explanation().kind();
    return new Problem(
            why.explanation().status(),
            kind,
            KitTexts.text(language, kind + ".title"),
            KitTexts.text(language, kind + ".detail"))
        .response(request, why.members().fields());
  }

  private void note(Request request, Reply.Explained why) {
    why.trouble().ifPresent(it -> telemetry.trouble(request.routeKey(), it.word()));
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
