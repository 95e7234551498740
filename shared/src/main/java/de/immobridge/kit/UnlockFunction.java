package de.immobridge.kit;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import de.immobridge.gateway.Assets;
import de.immobridge.rehearsal.Rehearsal;
import de.immobridge.settings.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The function behind {@code /unlock}: an administrator unlocks the provider for a customer. */
public class UnlockFunction implements RequestStreamHandler {
  private final Entry entry;

  /** Only kept: Lambda's runtime holds what is to be done before a snapshot weakly. */
  @SuppressWarnings({"unused", "FieldCanBeLocal"})
  private final Optional<Rehearsal> rehearsal;

  /** Started by Lambda: everything is built once, from the function's environment. */
  protected UnlockFunction(Provider provider) {
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
  public UnlockFunction(Provider provider, Map<String, String> environment, Clock clock) {
    this(provider, new Parts(Settings.from(environment), clock), Optional.empty());
  }

  /** From parts that are there; rehearsed in this environment, if in any. */
  UnlockFunction(Provider provider, Parts parts, Optional<Map<String, String>> rehearsedIn) {
    Settings settings = parts.settings();
    var assets = new Assets(List.of(KitAssets.STYLE, UnlockPage.STYLE, UnlockPage.SCRIPT));
    var explainer = new Explainer("unlock", assets, settings.pages().frameAncestors());
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
    this.entry =
        parts.entry(
            explainer,
            Route.page("GET /unlock", page::show),
            Route.program(
                "GET /unlock/assets/{version}/{file}", call -> assets.serve(call.request())),
            Route.program("POST /unlock", unlocking::unlock));
    this.rehearsal =
        rehearsedIn.map(
            environment ->
                Rehearsed.of(
                    provider,
                    environment,
                    parts,
                    others -> new UnlockFunction(provider, others, Optional.empty()),
                    Rehearsed::unlocking));
  }

  @Override
  public final void handleRequest(InputStream in, OutputStream out, Context context)
      throws IOException {
    entry.serve(in, out, context);
  }
}
