package de.immobridge.kit;

import de.immobridge.access.Sessions;
import de.immobridge.gateway.Asset;
import de.immobridge.gateway.Assets;
import de.immobridge.gateway.PageLanguage;
import de.immobridge.gateway.Policy;
import de.immobridge.gateway.Request;
import de.immobridge.gateway.Response;
import de.immobridge.marketplace.Activation;
import de.immobridge.settings.Settings;
import de.immobridge.telemetry.Telemetry;
import io.jstach.jstache.JStache;
import java.util.Map;

/**
 * The page in which the administrator pastes the API key (reference B.3). Token, claim and cache id
 * travel in a sealed handle: the browser carries them and cannot read them.
 */
record UnlockPage(
    Admission admission, Sessions sessions, Assets assets, Settings settings, Telemetry telemetry) {
  static final Asset SCRIPT = Asset.beside(UnlockPage.class, "unlock.js");
  static final Asset STYLE = Asset.beside(UnlockPage.class, "unlock.css");

  /** {@code GET /unlock}. */
  Response show(Invocation invocation) {
    return switch (admission.activation(invocation)) {
      case Admission.Verdict.TurnedAway<Activation>(Response response) -> response;
      case Admission.Verdict.Admitted<Activation>(Activation activation) -> {
        telemetry.who(activation.user());
        yield page(invocation, activation);
      }
    };
  }

  private Response page(Invocation invocation, Activation activation) {
    Request request = invocation.request();
    PageLanguage language = invocation.language(activation.userLanguage());
    var view =
        new View(
            language.tag(),
            KitTexts.in(language),
            sessions.seal(activation, settings.lives().unlockHandle(), invocation.deadline()),
            settings.pages().parentOrigin(),
            request.root(),
            assets.address(request, "unlock", KitAssets.STYLE),
            assets.address(request, "unlock", STYLE),
            assets.address(request, "unlock", SCRIPT));
    return new Policy(settings.pages().frameAncestors()).page(200, UnlockViewRenderer.of(), view);
  }

  @JStache(path = "de/immobridge/kit/unlock.mustache", name = "UnlockViewRenderer")
  record View(
      String language,
      Map<String, String> text,
      String handle,
      String parentOrigin,
      String root,
      String baseStylesheet,
      String stylesheet,
      String script) {}
}
