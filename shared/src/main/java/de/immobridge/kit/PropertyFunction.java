package de.immobridge.kit;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import de.immobridge.gateway.Assets;
import de.immobridge.settings.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** The function behind {@code /properties}: a page reads and saves the property it is open at. */
public class PropertyFunction implements RequestStreamHandler {
  private final Entry entry;

  /** Started by Lambda: everything is built once, from the function's environment. */
  protected PropertyFunction(Provider provider) {
    this(provider, System.getenv(), Clock.systemUTC());
  }

  /**
   * Started by hand.
   *
   * @param environment as {@link Settings} describes it
   */
  public PropertyFunction(Provider provider, Map<String, String> environment, Clock clock) {
    Settings settings = Settings.from(environment);
    var parts = new Parts(settings, clock);
    var explainer =
        new Explainer("properties", new Assets(List.of()), settings.pages().frameAncestors());
    var editing =
        new EditProperty(
            provider,
            new Bearers(parts.sessions()),
            parts.access(),
            parts.records(),
            parts.turns(),
            explainer,
            parts.telemetry());
    this.entry =
        parts.entry(
            explainer,
            Route.program("GET /properties/{estateId}", editing::read),
            Route.program("PATCH /properties/{estateId}", editing::edit));
  }

  @Override
  public final void handleRequest(InputStream in, OutputStream out, Context context)
      throws IOException {
    entry.serve(in, out, context);
  }
}
