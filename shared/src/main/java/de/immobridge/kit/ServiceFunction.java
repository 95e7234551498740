package de.immobridge.kit;

import de.immobridge.customer.AwsClients;
import de.immobridge.gateway.Asset;
import de.immobridge.gateway.Assets;
import de.immobridge.settings.Settings;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The function behind {@code /service}: opens a provider's services and runs their actions. */
public non-sealed class ServiceFunction extends KitFunction {
  static final Kind KIND = new Kind(ServiceFunction::entry, Rehearsed::services);

  /** Started by Lambda. */
  protected ServiceFunction(Provider provider) {
    super(provider, KIND);
  }

  /** Started by hand, from an environment as {@link Settings} describes it. */
  public ServiceFunction(Provider provider, Map<String, String> environment, Clock clock) {
    super(provider, environment, clock, KIND);
  }

  /** The same with clients of AWS that others use too; whoever made them closes them. */
  public ServiceFunction(
      Provider provider, Map<String, String> environment, Clock clock, AwsClients aws) {
    super(provider, environment, clock, aws, KIND);
  }

  private static Entry entry(Provider provider, Parts parts) {
    Settings settings = parts.settings();
    var assets = new Assets(assets(provider));
    var explainer =
        new Explainer("service", assets, settings.pages().frameAncestors(), parts.telemetry());
    var signer = parts.messageSigner();
    var sessions = parts.sessions();
    var access = parts.access();
    var frame =
        new PageFrame(assets, settings.pages().frameAncestors(), settings.pages().parentOrigin());
    var records = parts.records(true);
    var replies =
        new Replies(frame, explainer, sessions, signer, records, settings.lives().session());
    var bearers = new Bearers(sessions);
    var calls = new Calls(provider, records, parts.ownVersion());
    var opening =
        new OpenService(
            provider,
            parts.admission(explainer),
            parts.apiClaims(),
            access,
            calls,
            replies,
            parts.telemetry(),
            settings.pages().loadingAfter());
    var acting = new ActInService(provider, bearers, access, calls, replies, parts.telemetry());
    var messages = new WindowMessages(bearers, signer, replies);
    return parts.entry(
        explainer,
        Route.page("GET /service", opening::open),
        Route.page("GET /service/{service}", opening::open),
        Route.program("GET /service/assets/{version}/{file}", call -> assets.serve(call.request())),
        Route.program("POST /service/message", messages::sign),
        Route.program("POST /service/{service}/{action}", acting::act));
  }

  private static List<Asset> assets(Provider provider) {
    var assets = new ArrayList<>(List.of(KitAssets.STYLE, KitAssets.SCRIPT, KitAssets.LOADING));
    assets.addAll(KitAssets.MODULES);
    provider.services().forEach(service -> assets.addAll(service.assets()));
    return assets;
  }
}
