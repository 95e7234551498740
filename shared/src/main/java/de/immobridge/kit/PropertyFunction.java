package de.immobridge.kit;

import de.immobridge.customer.AwsClients;
import de.immobridge.gateway.Assets;
import de.immobridge.settings.Settings;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** The function behind {@code /properties}: a page reads and saves the property it is open at. */
public non-sealed class PropertyFunction extends KitFunction {
  static final Kind KIND = new Kind(PropertyFunction::entry, Rehearsed::properties);

  /** Started by Lambda. */
  protected PropertyFunction(Provider provider) {
    super(provider, KIND);
  }

  /** Started by hand, from an environment as {@link Settings} describes it. */
  public PropertyFunction(Provider provider, Map<String, String> environment, Clock clock) {
    super(provider, environment, clock, KIND);
  }

  /** The same with clients of AWS that others use too; whoever made them closes them. */
  public PropertyFunction(
      Provider provider, Map<String, String> environment, Clock clock, AwsClients aws) {
    super(provider, environment, clock, aws, KIND);
  }

  private static Entry entry(Provider provider, Parts parts) {
    var explainer =
        new Explainer(
            "properties",
            new Assets(List.of()),
            parts.settings().pages().frameAncestors(),
            parts.telemetry());
    var editing =
        new EditProperty(
            provider,
            new Bearers(parts.sessions()),
            parts.access(),
            parts.records(false),
            parts.turns(),
            explainer,
            parts.telemetry());
    return parts.entry(
        explainer,
        Route.program("GET /properties/{estateId}", editing::read),
        Route.program("PATCH /properties/{estateId}", editing::edit));
  }
}
