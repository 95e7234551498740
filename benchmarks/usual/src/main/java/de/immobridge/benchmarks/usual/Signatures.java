package de.immobridge.benchmarks.usual;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Checks signed addresses and signs actions. */
final class Signatures {
  private static final long MAX_AGE = 300;

  private final URI base;
  private final String providerSecret;
  private final Clock clock;

  Signatures(URI base, String providerSecret, Clock clock) {
    this.base = base;
    this.providerSecret = providerSecret;
    this.clock = clock;
  }

  static Map<String, String> parameters(String rawQuery) {
    var parameters = new TreeMap<String, String>();
    for (String pair : rawQuery.split("&")) {
      int equals = pair.indexOf('=');
      parameters.put(
          URLDecoder.decode(equals < 0 ? pair : pair.substring(0, equals), UTF_8),
          equals < 0 ? "" : URLDecoder.decode(pair.substring(equals + 1), UTF_8));
    }
    return parameters;
  }

  boolean accept(String path, Map<String, String> parameters) {
    String query =
        parameters.entrySet().stream()
            .filter(each -> !each.getKey().equals("signature"))
            .map(
                each ->
                    URLEncoder.encode(each.getKey(), UTF_8)
                        + "="
                        + URLEncoder.encode(each.getValue(), UTF_8))
            .collect(Collectors.joining("&"));
    String text = base.getScheme() + "://" + base.getHost() + path + "?" + query;
    byte[] expected = HexFormat.of().formatHex(hmac(providerSecret, text)).getBytes(UTF_8);
    byte[] given = parameters.getOrDefault("signature", "").getBytes(UTF_8);
    long age =
        clock.instant().getEpochSecond()
            - Long.parseLong(parameters.getOrDefault("timestamp", "0"));
    return MessageDigest.isEqual(expected, given) && age < MAX_AGE;
  }

  static String action(String key, String text) {
    return Base64.getEncoder().encodeToString(hmac(key, text));
  }

  private static byte[] hmac(String key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key.getBytes(UTF_8), "HmacSHA256"));
      return mac.doFinal(text.getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
