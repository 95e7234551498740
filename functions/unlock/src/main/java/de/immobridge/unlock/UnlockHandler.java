package de.immobridge.unlock;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import de.immobridge.function.Parts;
import de.immobridge.gateway.LambdaEntry;
import de.immobridge.gateway.Route;
import de.immobridge.settings.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Map;

/** The function behind {@code /unlock}. */
public final class UnlockHandler implements RequestStreamHandler {
  private final LambdaEntry entry;

  /** Started by Lambda: everything is built once, from the function's environment. */
  public UnlockHandler() {
    this(System.getenv(), Clock.systemUTC());
  }

  /**
   * Started by hand.
   *
   * @param environment as {@link Settings} describes it
   */
  public UnlockHandler(Map<String, String> environment, Clock clock) {
    Settings settings = Settings.from(environment);
    var parts = new Parts(settings, clock);
    var page = new UnlockPage(parts.admission(), parts.sessions(), settings);
    var unlocking =
        new Unlocking(
            parts.sessions(),
            parts.customers(),
            parts.unlockApi(),
            parts.endpoint(),
            settings.api().regularCustomers(),
            settings.lives().unlockHandle(),
            parts::deadline,
            parts.telemetry());
    this.entry =
        new LambdaEntry(
            settings.pages().frameAncestors(),
            Route.page("GET /unlock", page::show),
            Route.program("GET /unlock/assets/{file}", UnlockPage::asset),
            Route.program("POST /unlock", unlocking::unlock));
  }

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    entry.serve(in, out, context);
  }
}
