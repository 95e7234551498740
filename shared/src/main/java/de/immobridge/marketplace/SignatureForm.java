package de.immobridge.marketplace;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The ways in which the signed text can be written. The vendor's sample shows A; whether its signer
 * does the same to the byte is not published (reference C.3). Each needs the secret, so that trying
 * several weakens nothing.
 */
public enum SignatureForm {
  /** The reference: decoded, sorted by name in byte order, encoded in the form style. */
  A(ByteOrder.INSTANCE, PercentEncoding.FORM),
  /** The pairs as they stand on the wire, sorted by name; a list stays in its own order. */
  B(ByteOrder.INSTANCE, PercentEncoding.FORM) {
    @Override
    String query(SignedUrl url) {
      return RawPair.split(url.rawQuery()).stream()
          .map(pair -> new Named(PercentEncoding.decode(pair.name()), pair.wire()))
          .filter(pair -> !pair.name.equals("signature"))
          .sorted(Comparator.comparing(Named::sortName, ByteOrder.INSTANCE))
          .map(Named::wire)
          .collect(Collectors.joining("&"));
    }
  },
  /** As A, encoded by RFC 3986. */
  C(ByteOrder.INSTANCE, PercentEncoding.RFC3986),
  /** As A, with the port. */
  D(ByteOrder.INSTANCE, PercentEncoding.FORM) {
    @Override
    String origin(URI base) {
      return super.origin(base) + (base.getPort() < 0 ? "" : ":" + base.getPort());
    }
  },
  /** As A, sorted without regard to case: it differs where {@code UserLanguage} is present. */
  A_ANY_CASE(String.CASE_INSENSITIVE_ORDER.thenComparing(ByteOrder.INSTANCE), PercentEncoding.FORM);

  private final Comparator<String> order;
  private final PercentEncoding encoding;

  SignatureForm(Comparator<String> order, PercentEncoding encoding) {
    this.order = order;
    this.encoding = encoding;
  }

  /**
   * Reads a name such as {@code A} or {@code A-any-case}.
   *
   * @throws IllegalArgumentException if there is no such form
   */
  public static SignatureForm of(String name) {
    return valueOf(name.strip().toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  String text(SignedUrl url) {
    return origin(url.base()) + url.path() + "?" + query(url);
  }

  String origin(URI base) {
    return base.getScheme() + "://" + base.getHost();
  }

  /** One pair of the wire with the name that it is sorted by. */
  private record Named(String name, String wire) {
    String sortName() {
      return Parameters.sortName(name);
    }
  }

  String query(SignedUrl url) {
    Parameters parameters = url.parameters();
    var names = new ArrayList<>(parameters.texts().keySet());
    names.addAll(parameters.lists().keySet());
    names.remove("signature");
    names.sort(order);
    var query = new StringBuilder(url.rawQuery().length());
    for (String name : names) {
      Map<String, String> list = parameters.lists().get(name);
      if (list == null) {
        pair(query, name, parameters.texts().getOrDefault(name, ""));
      } else {
        list.forEach((key, value) -> pair(query, name + "[" + key + "]", value));
      }
    }
    return query.toString();
  }

  private void pair(StringBuilder query, String name, String value) {
    if (!query.isEmpty()) {
      query.append('&');
    }
    query.append(encoding.encode(name)).append('=').append(encoding.encode(value));
  }
}
