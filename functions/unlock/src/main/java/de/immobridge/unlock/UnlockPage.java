package de.immobridge.unlock;

import de.immobridge.customer.SessionToken;
import de.immobridge.customer.Sessions;
import de.immobridge.customer.UnlockSession;
import de.immobridge.function.Admission;
import de.immobridge.gateway.Asset;
import de.immobridge.gateway.Page;
import de.immobridge.gateway.PageLanguage;
import de.immobridge.gateway.Request;
import de.immobridge.gateway.Response;
import de.immobridge.gateway.Texts;
import de.immobridge.marketplace.Activation;
import de.immobridge.settings.Settings;
import io.jstach.jstache.JStache;
import java.util.Map;

/**
 * The page in which the administrator pastes the API key (reference B.3). Token, claim and cache id
 * stay with us; the page knows only a handle to them.
 */
final class UnlockPage {
  private static final Texts TEXTS = Texts.beside(UnlockPage.class);
  private static final Asset SCRIPT = Asset.beside(UnlockPage.class, "unlock.js");
  private static final Asset STYLE = Asset.styleBeside(UnlockPage.class, "unlock.css");

  private final Admission admission;
  private final Sessions sessions;
  private final Settings settings;

  UnlockPage(Admission admission, Sessions sessions, Settings settings) {
    this.admission = admission;
    this.sessions = sessions;
    this.settings = settings;
  }

  Response show(Request request) throws Exception {
    return admission.admit(
        request,
        verified -> Activation.from(verified.parameters()),
        activation -> page(request, activation));
  }

  static Response asset(Request request) {
    return Asset.serve(request, SCRIPT, STYLE, Asset.BASE_STYLE);
  }

  private Response page(Request request, Activation activation) {
    SessionToken handle =
        sessions.open(
            new UnlockSession(
                activation.user(),
                activation.customerName(),
                activation.apiToken(),
                activation.claim(),
                activation.parameterCacheId()),
            settings.lives().unlockHandle());
    PageLanguage language = PageLanguage.of(activation.userLanguage(), request.acceptLanguage());
    var view =
        new View(
            language.tag(),
            TEXTS.in(language),
            handle.value(),
            settings.pages().parentOrigin(),
            STYLE.address("unlock"),
            SCRIPT.address("unlock"));
    return Page.of(200, UnlockViewRenderer.of().execute(view), settings.pages().frameAncestors());
  }

  @JStache(path = "de/immobridge/unlock/unlock.mustache", name = "UnlockViewRenderer")
  record View(
      String language,
      Map<String, String> text,
      String handle,
      String parentOrigin,
      String stylesheet,
      String script) {}
}
