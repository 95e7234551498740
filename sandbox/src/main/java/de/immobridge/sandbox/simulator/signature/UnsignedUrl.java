package de.immobridge.sandbox.simulator.signature;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.joining;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An address that onOffice is about to sign (C.2): the registered address without its query, and
 * all parameters decoded, the provider's own among them.
 */
public final class UnsignedUrl {

  private static final String SIGNATURE = "signature";

  private final URI base;
  private final Optional<String> signedOrigin;
  private final List<Parameter> parameters;

  private UnsignedUrl(URI base, Optional<String> signedOrigin, List<Parameter> parameters) {
    this.base = base;
    this.signedOrigin = signedOrigin;
    this.parameters =
        parameters.stream()
            .sorted(
                (one, other) ->
                    PhpQuery.compare(
                        PhpQuery.topLevel(one.name()), PhpQuery.topLevel(other.name())))
            .toList();
  }

  /**
   * Adds parameters to a registered address, whose own parameters stay (B.2); one that is added
   * takes the place of one with the same name.
   */
  public static UnsignedUrl of(String registered, Map<String, String> added) {
    int mark = registered.indexOf('?');
    var base = mark < 0 ? registered : registered.substring(0, mark);
    var all = new ArrayList<Parameter>();
    if (mark >= 0) {
      Parameter.decode(registered.substring(mark + 1)).stream()
          .filter(own -> !added.containsKey(own.name()))
          .forEach(all::add);
    }
    added.forEach((name, value) -> all.add(new Parameter(name, value)));
    return new UnsignedUrl(URI.create(base), Optional.empty(), all);
  }

  /**
   * The same, signed as if it were called at another scheme and host, such as {@code
   * https://provider.example}.
   */
  public UnsignedUrl signedAs(String origin) {
    return new UnsignedUrl(base, Optional.of(origin), parameters);
  }

  /** The text that is signed. */
  public String canonical(UrlForm form) {
    var signed =
        form == UrlForm.B
            ? withoutSignature().sorted(comparing(Parameter::name, ByteOrder::compare))
            : PhpQuery.normalized(withoutSignature().toList()).stream();
    return origin(form) + base.getRawPath() + "?" + query(form, signed);
  }

  /** The signature in the given form. */
  public String signature(UrlForm form, String providerSecret) {
    var signature = HmacSha256.hex(providerSecret, canonical(form));
    return form == UrlForm.BROKEN ? new StringBuilder(signature).reverse().toString() : signature;
  }

  /**
   * The address as the browser calls it. A parameter {@code signature} that is already there is
   * left as it is, so that a wrong one can be sent on purpose.
   */
  public String signed(UrlForm form, String providerSecret) {
    boolean given = parameters.stream().anyMatch(parameter -> isSignature(parameter));
    var all =
        given
            ? this
            : new UnsignedUrl(
                base,
                signedOrigin,
                Stream.concat(
                        parameters.stream(),
                        Stream.of(new Parameter(SIGNATURE, signature(form, providerSecret))))
                    .toList());
    return base + "?" + query(form, all.parameters.stream());
  }

  private Stream<Parameter> withoutSignature() {
    return parameters.stream().filter(parameter -> !isSignature(parameter));
  }

  private static boolean isSignature(Parameter parameter) {
    return parameter.name().equals(SIGNATURE);
  }

  /** Taken from the authority, for {@code URI} knows no host with an underscore. */
  private String origin(UrlForm form) {
    if (signedOrigin.isPresent()) {
      return signedOrigin.get();
    }
    var hostAndPort = base.getRawAuthority().replaceFirst("^.*@", "");
    var host = form.withPort() ? hostAndPort : hostAndPort.replaceFirst(":\\d*$", "");
    return base.getScheme() + "://" + host;
  }

  private static String query(UrlForm form, Stream<Parameter> parameters) {
    return parameters.map(parameter -> parameter.encoded(form.encoding())).collect(joining("&"));
  }
}
