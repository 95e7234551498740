package de.immobridge.propertyediting;

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

/** The function behind {@code /properties/{estateId}}. */
public final class PropertyEditingHandler implements RequestStreamHandler {
  private final LambdaEntry entry;

  /** Started by Lambda: everything is built once, from the function's environment. */
  public PropertyEditingHandler() {
    this(System.getenv(), Clock.systemUTC());
  }

  /**
   * Started by hand.
   *
   * @param environment as {@link Settings} describes it
   */
  public PropertyEditingHandler(Map<String, String> environment, Clock clock) {
    Settings settings = Settings.from(environment);
    var parts = new Parts(settings, clock);
    var desk = new Desk(parts, parts.sessions(), parts.customers(), parts.apiClaims(), clock);
    var endpoint = new PropertyEndpoint(desk, settings.service().fields());
    this.entry =
        new LambdaEntry(
            settings.pages().frameAncestors(),
            Route.program("GET /properties/{estateId}", endpoint::read),
            Route.program("PATCH /properties/{estateId}", endpoint::edit));
  }

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    entry.serve(in, out, context);
  }
}
