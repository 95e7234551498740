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

/** The function behind {@code /properties}: a page reads and saves the property it is open at. */
public class PropertyFunction implements RequestStreamHandler {
  private final Entry entry;

  /** Only kept: Lambda's runtime holds what is to be done before a snapshot weakly. */
  @SuppressWarnings({"unused", "FieldCanBeLocal"})
  private final Optional<Rehearsal> rehearsal;

  /** Started by Lambda: everything is built once, from the function's environment. */
  protected PropertyFunction(Provider provider) {
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
  public PropertyFunction(Provider provider, Map<String, String> environment, Clock clock) {
    this(provider, new Parts(Settings.from(environment), clock), Optional.empty());
  }

  /** From parts that are there; rehearsed in this environment, if in any. */
  PropertyFunction(Provider provider, Parts parts, Optional<Map<String, String>> rehearsedIn) {
    Settings settings = parts.settings();
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
    this.rehearsal =
        rehearsedIn.map(
            environment ->
                Rehearsed.of(
                    provider,
                    environment,
                    parts,
                    others -> new PropertyFunction(provider, others, Optional.empty()),
                    Rehearsed::properties));
  }

  @Override
  public final void handleRequest(InputStream in, OutputStream out, Context context)
      throws IOException {
    entry.serve(in, out, context);
  }
}
