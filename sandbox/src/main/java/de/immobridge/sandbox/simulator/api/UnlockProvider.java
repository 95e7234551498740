package de.immobridge.sandbox.simulator.api;

import de.immobridge.sandbox.simulator.knob.Knobs;
import de.immobridge.sandbox.simulator.knob.StandardKnobs;
import de.immobridge.sandbox.simulator.marketplace.Activations;
import de.immobridge.sandbox.simulator.marketplace.Window;
import de.immobridge.sandbox.simulator.marketplace.Windows;

/**
 * {@code do unlockProvider} (B.4): the parameter cache must be that of the activation window which
 * made the API user and the claim. Its success activates the provider.
 */
public record UnlockProvider(Activations activations, Windows windows, Knobs knobs)
    implements ActionHandler {

  @Override
  public Outcome handle(Call call) {
    if (!(call.principal() instanceof Principal.Unlocking caller)) {
      throw ApiFault.of(ApiError.UNKNOWN_CACHE);
    }
    var cacheId = call.parameters().required("parameterCacheId");
    checkRegularCustomer(call.parameters());
    var window =
        windows
            .byCache(cacheId)
            .filter(found -> found.webId().equals(caller.apiUser().webId()))
            .orElseThrow(() -> ApiFault.of(ApiError.UNKNOWN_CACHE));
    if (!(window.purpose() instanceof Window.Activation activation)) {
      throw ApiFault.of(ApiError.CACHE_LACKS_ENTRIES);
    }
    boolean ownWindow =
        activation.token().equals(caller.apiUser().token())
            && window.claim().equals(caller.claim());
    boolean usedUp = activation.unlocked() && knobs.get(StandardKnobs.CACHE_SINGLE_USE);
    if (!ownWindow || usedUp) {
      throw ApiFault.of(ApiError.UNKNOWN_CACHE);
    }
    activations.unlock(window, activation);
    return Outcome.success("");
  }

  private static void checkRegularCustomer(Parameters parameters) {
    var value = parameters.text("isRegularCustomer").orElse("0");
    if (!value.equals("0") && !value.equals("1")) {
      throw ApiFault.of(ApiError.BAD_VALUE, "isRegularCustomer");
    }
  }
}
