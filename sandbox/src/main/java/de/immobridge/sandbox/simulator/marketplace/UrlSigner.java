package de.immobridge.sandbox.simulator.marketplace;

import de.immobridge.sandbox.simulator.knob.Knobs;
import de.immobridge.sandbox.simulator.knob.StandardKnobs;
import de.immobridge.sandbox.simulator.signature.UnsignedUrl;
import java.util.Map;

/** Signs what onOffice calls of the provider, in the form that is set (C.2). */
public record UrlSigner(Provider provider, Knobs knobs) {

  /** A registered address with parameters and its signature. */
  public String sign(String registered, Map<String, String> parameters) {
    var url = UnsignedUrl.of(registered, parameters);
    var origin = knobs.get(StandardKnobs.SIGNED_ORIGIN);
    return (origin.isEmpty() ? url : url.signedAs(origin))
        .signed(knobs.get(StandardKnobs.URL_FORM), provider.secret());
  }
}
