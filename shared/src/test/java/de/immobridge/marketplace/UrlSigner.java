package de.immobridge.marketplace;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.immobridge.onoffice.Deadline;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs addresses as the vendor's sample does, written from the reference (C.2) and nothing else.
 * It begins with a service call that is in order; each part can be overridden, so that a test of
 * one fault is two lines.
 */
final class UrlSigner {
  static final String SECRET = "0123456789abcdef-PROVIDER-SECRET-for-tests";
  static final Instant NOW = Instant.ofEpochSecond(1_767_225_600);

  /** Far away: nothing here has to be fetched. */
  static final Duration MAX_AGE = Duration.ofMinutes(5);

  static final Duration MAX_AHEAD = Duration.ofMinutes(1);
  static final List<SignatureForm> FORMS = List.of(SignatureForm.A, SignatureForm.B);
  static final Deadline DEADLINE =
      Deadline.in(Duration.ofSeconds(5), Clock.fixed(NOW, ZoneOffset.UTC));

  private final Map<String, String> parameters = new LinkedHashMap<>();
  private final List<String> unsigned = new ArrayList<>();
  private String secret = SECRET;
  private String signedBase = "https://provider.example";
  private String calledBase = "https://provider.example";
  private String signedPath = "/service";
  private String calledPath = "/service";
  private String signatureName = "signature";
  private Rewriting signature = signed -> signed;
  private List<SignatureForm> forms = FORMS;
  private List<String> accepted = List.of(SECRET);

  /** Puts something else in the place of the right signature. */
  interface Rewriting {
    String of(String signed);
  }

  UrlSigner() {
    with("customerName", "Muster Immobilien");
    with("customerWebId", "muster-webid-4711");
    with("userId", "17");
    with("apiClaim", "claim-of-the-call");
    with("timestamp", Long.toString(NOW.getEpochSecond()));
  }

  static UrlSigner empty() {
    var signer = new UrlSigner();
    signer.parameters.keySet().removeIf(name -> !name.equals("timestamp"));
    return signer;
  }

  UrlSigner with(String name, String value) {
    parameters.put(name, value);
    return this;
  }

  UrlSigner without(String name) {
    parameters.remove(name);
    return this;
  }

  UrlSigner signedAt(Instant time) {
    return with("timestamp", Long.toString(time.getEpochSecond()));
  }

  /** Appends a piece to the query after it was signed. */
  UrlSigner thenAppended(String wire) {
    unsigned.add(wire);
    return this;
  }

  UrlSigner secret(String other) {
    this.secret = other;
    return this;
  }

  UrlSigner accepting(String... secrets) {
    this.accepted = List.of(secrets);
    return this;
  }

  UrlSigner accepting(SignatureForm... only) {
    this.forms = List.of(only);
    return this;
  }

  UrlSigner signedFor(String base, String path) {
    this.signedBase = base;
    this.signedPath = path;
    return this;
  }

  UrlSigner calledAt(String base, String path) {
    this.calledBase = base;
    this.calledPath = path;
    return this;
  }

  UrlSigner signature(Rewriting rewriting) {
    this.signature = rewriting;
    return this;
  }

  UrlSigner signatureNamed(String name) {
    this.signatureName = name;
    return this;
  }

  UrlCheck.Verdict check() {
    return check(Clock.fixed(NOW, ZoneOffset.UTC));
  }

  UrlCheck.Verdict check(Clock clock) {
    return new UrlCheck(_ -> new ProviderSecrets(accepted), forms, MAX_AGE, MAX_AHEAD, clock)
        .check(URI.create(calledBase), calledPath, query(), DEADLINE);
  }

  /** The verified call, for tests of what comes after the check. */
  UrlCheck.Verdict.Verified verified() {
    return switch (check()) {
      case UrlCheck.Verdict.Verified verified -> verified;
      case UrlCheck.Verdict.Refused(Refusal reason) -> throw new AssertionError(reason);
    };
  }

  /** The query as it travels, in the order in which the parameters were given. */
  String query() {
    var pairs = new ArrayList<String>();
    parameters.forEach((name, value) -> pairs.add(encoded(name) + "=" + encoded(value)));
    String signed = signature.of(hmac(secret, text()));
    pairs.add(encoded(signatureName) + "=" + encoded(signed));
    pairs.addAll(unsigned);
    return String.join("&", pairs);
  }

  /** The text that is signed. */
  String text() {
    var sorted = new TreeMap<byte[], String>(java.util.Arrays::compareUnsigned);
    parameters.forEach(
        (name, value) -> sorted.put(name.getBytes(UTF_8), encoded(name) + "=" + encoded(value)));
    return signedBase + signedPath + "?" + String.join("&", sorted.values());
  }

  /** PHP's form style: bare are letters, digits, minus, underscore and point. */
  static String encoded(String text) {
    var out = new StringBuilder();
    for (byte each : text.getBytes(UTF_8)) {
      char sign = (char) (each & 0xff);
      boolean bare =
          (sign >= 'A' && sign <= 'Z')
              || (sign >= 'a' && sign <= 'z')
              || (sign >= '0' && sign <= '9')
              || "-_.".indexOf(sign) >= 0;
      if (bare) {
        out.append(sign);
      } else if (sign == ' ') {
        out.append('+');
      } else {
        out.append('%').append(HexFormat.of().withUpperCase().toHexDigits(each));
      }
    }
    return out.toString();
  }

  static String hmac(String secret, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }
}
