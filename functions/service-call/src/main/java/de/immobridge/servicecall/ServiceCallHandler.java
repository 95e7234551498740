package de.immobridge.servicecall;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import de.immobridge.function.Parts;
import de.immobridge.gateway.LambdaEntry;
import de.immobridge.gateway.Route;
import de.immobridge.marketplace.ServiceCall;
import de.immobridge.settings.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** The function behind {@code /service}. */
public final class ServiceCallHandler implements RequestStreamHandler {
  private final LambdaEntry entry;

  /** Started by Lambda: everything is built once, from the function's environment. */
  public ServiceCallHandler() {
    this(System.getenv(), Clock.systemUTC());
  }

  /**
   * Started by hand.
   *
   * @param environment as {@link Settings} describes it
   */
  public ServiceCallHandler(Map<String, String> environment, Clock clock) {
    Settings settings = Settings.from(environment);
    var parts = new Parts(settings, clock);
    List<String> frameAncestors = settings.pages().frameAncestors();
    var editor = new EditorPage(frameAncestors, settings.pages().parentOrigin());
    var opening =
        new Opening(
            parts, parts.customers(), parts.apiClaims(), parts.sessions(), editor, settings);
    var messages = new WindowMessages(parts.sessions(), parts.messageSigner(), parts::deadline);
    var admission = parts.admission();
    var names = parts.parameterNames();
    this.entry =
        new LambdaEntry(
            frameAncestors,
            Route.page(
                "GET /service",
                request ->
                    admission.admit(
                        request,
                        verified -> ServiceCall.from(verified, names),
                        call -> opening.open(request, call))),
            Route.program("GET /service/assets/{file}", EditorPage::asset),
            Route.program("POST /service/message", messages::sign));
  }

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    entry.serve(in, out, context);
  }
}
