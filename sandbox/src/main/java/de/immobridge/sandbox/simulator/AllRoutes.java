package de.immobridge.sandbox.simulator;

import de.immobridge.sandbox.simulator.api.ApiEndpoint;
import de.immobridge.sandbox.simulator.api.Dispatcher;
import de.immobridge.sandbox.simulator.control.ActivationRoutes;
import de.immobridge.sandbox.simulator.control.AroundRoutes;
import de.immobridge.sandbox.simulator.control.Assets;
import de.immobridge.sandbox.simulator.control.CallRoutes;
import de.immobridge.sandbox.simulator.control.EnterpriseRoutes;
import de.immobridge.sandbox.simulator.control.EstateRoutes;
import de.immobridge.sandbox.simulator.control.FeedRoutes;
import de.immobridge.sandbox.simulator.control.FileRoutes;
import de.immobridge.sandbox.simulator.control.KnobRoutes;
import de.immobridge.sandbox.simulator.control.MarketplaceRoutes;
import de.immobridge.sandbox.simulator.control.MessageRoutes;
import de.immobridge.sandbox.simulator.control.PaymentRoutes;
import de.immobridge.sandbox.simulator.control.ProviderRoutes;
import de.immobridge.sandbox.simulator.control.RecordingRoutes;
import de.immobridge.sandbox.simulator.control.WebhookRoutes;
import de.immobridge.sandbox.simulator.control.WindowRoutes;
import de.immobridge.sandbox.simulator.http.Route;
import de.immobridge.sandbox.simulator.http.Routes;
import java.util.List;
import java.util.stream.Stream;

/** The addresses that the simulator answers. */
final class AllRoutes {

  private AllRoutes() {}

  static Routes of(Parts parts) {
    var marketplace = parts.marketplace();
    return new Routes(
        Stream.of(
                api(parts),
                new MarketplaceRoutes(marketplace).routes(),
                new CallRoutes(parts.calls()).routes(),
                new KnobRoutes(parts.knobs()).routes(),
                new EstateRoutes(marketplace.offices(), parts.writer()).routes(),
                new WebhookRoutes(marketplace).routes(),
                new ProviderRoutes(marketplace.provider()).routes(),
                new PaymentRoutes(parts.payments()).routes(),
                new RecordingRoutes(parts.recorder()).routes(),
                new FileRoutes(marketplace.offices()).routes(),
                new EnterpriseRoutes(marketplace).routes(),
                new AroundRoutes(marketplace.offices()).routes(),
                new ActivationRoutes(marketplace, parts.knobs()).routes(),
                new WindowRoutes(marketplace, parts.knobs()).routes(),
                new MessageRoutes(marketplace, parts.payments(), parts.knobs(), parts.recorder())
                    .routes(),
                new FeedRoutes(parts.calls()).routes(),
                new Assets("/enterprise").routes())
            .flatMap(List::stream)
            .toList());
  }

  private static List<Route> api(Parts parts) {
    var dispatcher =
        new Dispatcher(
            AllActions.of(parts), parts.marketplace(), parts.knobs(), parts.clock(), parts.calls());
    var api = new ApiEndpoint(dispatcher, parts.knobs(), parts.recorder());
    return Stream.of("stable", "latest")
        .map(
            version ->
                new Route(
                    "POST",
                    "/api/" + version + "/api.php",
                    request -> api.handle(version, request)))
        .toList();
  }
}
