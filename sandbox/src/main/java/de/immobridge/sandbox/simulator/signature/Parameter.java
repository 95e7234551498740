package de.immobridge.sandbox.simulator.signature;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.Arrays;
import java.util.List;

/** A parameter of an address, decoded; its name may end in brackets, as PHP writes lists. */
record Parameter(String name, String value) {

  /** Those of a query, in order; repeated names stay. */
  static List<Parameter> decode(String query) {
    return Arrays.stream(query.split("&", -1))
        .filter(pair -> !pair.isEmpty())
        .map(Parameter::decodeOne)
        .toList();
  }

  private static Parameter decodeOne(String pair) {
    int equals = pair.indexOf('=');
    var name = equals < 0 ? pair : pair.substring(0, equals);
    var value = equals < 0 ? "" : pair.substring(equals + 1);
    return new Parameter(URLDecoder.decode(name, UTF_8), URLDecoder.decode(value, UTF_8));
  }

  String encoded(Encoding encoding) {
    return encoding.encode(name) + "=" + encoding.encode(value);
  }
}
