package de.immobridge.kit;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import de.immobridge.gateway.Asset;
import de.immobridge.gateway.Assets;
import de.immobridge.rehearsal.Rehearsal;
import de.immobridge.settings.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The function behind {@code /service}: opens a provider's services and runs their actions. */
public class ServiceFunction implements RequestStreamHandler {
  private final Entry entry;

  /** Only kept: Lambda's runtime holds what is to be done before a snapshot weakly. */
  @SuppressWarnings({"unused", "FieldCanBeLocal"})
  private final Optional<Rehearsal> rehearsal;

  /** Started by Lambda: everything is built once, from the function's environment. */
  protected ServiceFunction(Provider provider) {
    this(
        provider,
        new Parts(Settings.from(System.getenv()), Clock.systemUTC()),
        Optional.of(System.getenv()));
  }

  /**
   * Started by hand.
   *
   * @param environment as {@link Settings} describes it
   */
  public ServiceFunction(Provider provider, Map<String, String> environment, Clock clock) {
    this(provider, new Parts(Settings.from(environment), clock), Optional.empty());
  }

  /** From parts that are there; rehearsed in this environment, if in any. */
  ServiceFunction(Provider provider, Parts parts, Optional<Map<String, String>> rehearsedIn) {
    Settings settings = parts.settings();
    var assets = new Assets(assets(provider));
    var explainer = new Explainer("service", assets, settings.pages().frameAncestors());
    var signer = parts.messageSigner();
    var sessions = parts.sessions();
    var access = parts.access();
    var frame =
        new PageFrame(assets, settings.pages().frameAncestors(), settings.pages().parentOrigin());
    var replies = new Replies(frame, explainer, sessions, signer, settings.lives().session());
    var bearers = new Bearers(sessions);
    var calls = new Calls(provider, parts.records(), parts.ownThings());
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
    this.entry =
        parts.entry(
            explainer,
            Route.page("GET /service", opening::open),
            Route.page("GET /service/{service}", opening::open),
            Route.program(
                "GET /service/assets/{version}/{file}", call -> assets.serve(call.request())),
            Route.program("POST /service/message", messages::sign),
            Route.program("POST /service/{service}/{action}", acting::act));
    this.rehearsal =
        rehearsedIn.map(
            environment ->
                Rehearsed.of(
                    provider,
                    environment,
                    parts,
                    others -> new ServiceFunction(provider, others, Optional.empty()),
                    Rehearsed::services));
  }

  @Override
  public final void handleRequest(InputStream in, OutputStream out, Context context)
      throws IOException {
    entry.serve(in, out, context);
  }

  private static List<Asset> assets(Provider provider) {
    var assets = new ArrayList<>(List.of(KitAssets.STYLE, KitAssets.SCRIPT, KitAssets.LOADING));
    provider.services().forEach(service -> assets.addAll(service.assets()));
    return assets;
  }
}
