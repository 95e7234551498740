package de.immobridge.kit;

import de.immobridge.customer.AwsClients;
import de.immobridge.gateway.Assets;
import de.immobridge.settings.Settings;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** The function behind {@code /unlock}: an administrator unlocks the provider for a customer. */
public non-sealed class UnlockFunction extends KitFunction {
  static final Kind KIND = new Kind(UnlockFunction::entry, Rehearsed::unlocking);

  /** Started by Lambda. */
  protected UnlockFunction(Provider provider) {
    super(provider, KIND);
  }

  /** Started by hand, from an environment as {@link Settings} describes it. */
  public UnlockFunction(Provider provider, Map<String, String> environment, Clock clock) {
    super(provider, environment, clock, KIND);
  }

  /** The same with clients of AWS that others use too; whoever made them closes them. */
  public UnlockFunction(
      Provider provider, Map<String, String> environment, Clock clock, AwsClients aws) {
    super(provider, environment, clock, aws, KIND);
  }

  /** What unlocking says is the same for every provider. */
  private static Entry entry(Provider provider, Parts parts) {
    Settings settings = parts.settings();
    var assets = new Assets(List.of(KitAssets.STYLE, UnlockPage.STYLE, UnlockPage.SCRIPT));
    var explainer =
        new Explainer("unlock", assets, settings.pages().frameAncestors(), parts.telemetry());
    var sessions = parts.sessions();
    var page =
        new UnlockPage(parts.admission(explainer), sessions, assets, settings, parts.telemetry());
    var unlocking =
        new Unlocking(
            sessions,
            parts.customers(),
            parts.unlockApi(),
            parts.endpoint(),
            settings.api().regularCustomers(),
            parts.telemetry());
    return parts.entry(
        explainer,
        Route.page("GET /unlock", page::show),
        Route.program("GET /unlock/assets/{version}/{file}", call -> assets.serve(call.request())),
        Route.program("POST /unlock", unlocking::unlock));
  }
}
