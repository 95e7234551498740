package de.immobridge.sandbox.simulator.signature;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.net.URI;
import java.net.URLDecoder;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An address that onOffice is about to sign (C.2): the registered address without its query, and
 * all parameters decoded and in byte order, the provider's own among them.
 */
public record UnsignedUrl(URI base, SortedMap<String, String> parameters) {

  private static final String SIGNATURE = "signature";

  public UnsignedUrl {
    parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
  }

  /** Adds parameters to a registered address, whose own parameters stay (B.2). */
  public static UnsignedUrl of(String registered, Map<String, String> added) {
    int mark = registered.indexOf('?');
    var base = mark < 0 ? registered : registered.substring(0, mark);
    var parameters = mark < 0 ? new TreeMap<String, String>() : decode(registered, mark + 1);
    parameters.putAll(added);
    return new UnsignedUrl(URI.create(base), parameters);
  }

  /** The text that is signed. */
  public String canonical(UrlForm form) {
    return origin(form) + base.getRawPath() + "?" + query(form, withoutSignature());
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
    var all = withoutSignature();
    var signature = parameters.get(SIGNATURE);
    all.put(SIGNATURE, signature == null ? signature(form, providerSecret) : signature);
    return base + "?" + query(form, all);
  }

  private SortedMap<String, String> withoutSignature() {
    var rest = new TreeMap<>(parameters);
    rest.remove(SIGNATURE);
    return rest;
  }

  /** Taken from the authority, for {@code URI} knows no host with an underscore. */
  private String origin(UrlForm form) {
    var hostAndPort = base.getRawAuthority().replaceFirst("^.*@", "");
    var host = form.withPort() ? hostAndPort : hostAndPort.replaceFirst(":\\d*$", "");
    return base.getScheme() + "://" + host;
  }

  private static String query(UrlForm form, SortedMap<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(
            pair ->
                form.encoding().encode(pair.getKey())
                    + "="
                    + form.encoding().encode(pair.getValue()))
        .collect(joining("&"));
  }

  private static TreeMap<String, String> decode(String registered, int start) {
    var parameters = new TreeMap<String, String>();
    for (var pair : registered.substring(start).split("&", -1)) {
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        var name = equals < 0 ? pair : pair.substring(0, equals);
        var value = equals < 0 ? "" : pair.substring(equals + 1);
        parameters.put(URLDecoder.decode(name, UTF_8), URLDecoder.decode(value, UTF_8));
      }
    }
    return parameters;
  }
}
