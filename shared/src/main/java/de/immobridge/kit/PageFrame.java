package de.immobridge.kit;

import de.immobridge.access.ServiceSession;
import de.immobridge.gateway.Asset;
import de.immobridge.gateway.Assets;
import de.immobridge.gateway.PageLanguage;
import de.immobridge.gateway.Policy;
import de.immobridge.gateway.Request;
import de.immobridge.gateway.Response;
import io.jstach.jstache.JStache;
import java.util.List;

/**
 * The document around a provider's page: session, language, style and script, under any address.
 */
record PageFrame(Assets assets, List<String> frameAncestors, String parentOrigin) {
  Response around(
      Reply.Page page,
      Request request,
      Service service,
      ServiceSession session,
      String token,
      PageLanguage language) {
    var view =
        new View(
            language.tag(),
            page.title(),
            token,
            request.root(),
            service.name(),
            session.digest(),
            parentOrigin,
            assets.address(request, "service", KitAssets.STYLE),
            addresses(request, service, false),
            addresses(request, service, true),
            KitTexts.forScripts(language),
            page.body());
    return new Policy(frameAncestors, page.images()).page(200, FrameViewRenderer.of(), view);
  }

  /**
   * What is shown while onOffice takes long: it asks for the page once more, this time with
   * patience.
   */
  Response loading(Request request, Service service, String session, PageLanguage language) {
    var view =
        new LoadingView(
            language.tag(),
            session,
            request.root() + "service/" + service.name() + "/open",
            assets.address(request, "service", KitAssets.STYLE),
            assets.address(request, "service", KitAssets.LOADING),
            KitTexts.text(language, "page-loading"),
            KitTexts.text(language, "page-loading-button"));
    return new Policy(frameAncestors).page(200, LoadingViewRenderer.of(), view);
  }

  private List<String> addresses(Request request, Service service, boolean scripts) {
    return service.assets().stream()
        .filter(asset -> asset.script() == scripts)
        .map((Asset asset) -> assets.address(request, "service", asset))
        .toList();
  }

  @JStache(path = "de/immobridge/kit/frame.mustache", name = "FrameViewRenderer")
  record View(
      String language,
      String title,
      String session,
      String root,
      String service,
      String place,
      String parentOrigin,
      String stylesheet,
      List<String> stylesheets,
      List<String> scripts,
      List<KitTexts.Word> words,
      String body) {}

  @JStache(path = "de/immobridge/kit/loading.mustache", name = "LoadingViewRenderer")
  record LoadingView(
      String language,
      String session,
      String address,
      String stylesheet,
      String script,
      String loading,
      String button) {}
}
