package de.immobridge.kit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import de.immobridge.access.ServiceSession;
import de.immobridge.customer.AwsClients;
import de.immobridge.customer.UnlockInDoubt;
import de.immobridge.json.Json;
import de.immobridge.json.JsonText;
import de.immobridge.marketplace.Origin;
import de.immobridge.onoffice.ApiClaim;
import de.immobridge.onoffice.ApiKey;
import de.immobridge.onoffice.ApiToken;
import de.immobridge.onoffice.Credentials;
import de.immobridge.onoffice.CustomerWebId;
import de.immobridge.onoffice.Deadline;
import de.immobridge.onoffice.EstateId;
import de.immobridge.onoffice.EstateLanguage;
import de.immobridge.onoffice.ParameterCacheId;
import de.immobridge.onoffice.User;
import de.immobridge.rehearsal.Call;
import de.immobridge.rehearsal.Rehearsal;
import de.immobridge.rehearsal.Stage;
import de.immobridge.settings.Settings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What each kind of function plays before its snapshot: the calls it is there for, refused and
 * accepted, by a made-up user of a made-up customer.
 */
final class Rehearsed {
  /** Often enough for the compilers to notice what is used. */
  private static final int TIMES = 40;

  private static final User USER = new User(new CustomerWebId("rehearsal-1"), "1");
  private static final EstateId ESTATE = new EstateId("1");
  private static final EstateLanguage LANGUAGE = EstateLanguage.of("ENG");
  private static final Duration LIFE = Duration.ofMinutes(5);
  private static final String NEW_TEXT = "Another text";

  private final Provider provider;
  private final Parts parts;
  private final RequestStreamHandler function;

  private Rehearsed(Provider provider, Parts parts, RequestStreamHandler function) {
    this.provider = provider;
    this.parts = parts;
    this.function = function;
  }

  /** A play for one kind of function. */
  interface Scene {
    void play(Rehearsed rehearsed) throws Exception;
  }

  /**
   * Arranges it.
   *
   * @param own the parts of the function itself, which are only made ready
   * @param kind of which another one is made from other parts
   */
  static Rehearsal of(
      Provider provider, Map<String, String> environment, Parts own, KitFunction.Kind kind) {
    return Rehearsal.of(
        environment,
        stage -> {
          play(provider, stage, own.clock(), kind);
          own.prepare();
        });
  }

  /** Plays it through, often: once as the first environment of all, then as one of many. */
  static void play(Provider provider, Stage stage, Clock clock, KitFunction.Kind kind)
      throws Exception {
    play(provider, stage, clock, kind, 1);
    play(provider, stage, clock, kind, TIMES);
  }

  private static void play(
      Provider provider, Stage stage, Clock clock, KitFunction.Kind kind, int times)
      throws Exception {
    Settings settings = Settings.from(stage.environment());
    try (var parts = Parts.rehearsing(settings, clock, AwsClients.all(stage.address()))) {
      var rehearsed = new Rehearsed(provider, parts, kind.entry().apply(provider, parts)::serve);
      if (times == 1) {
        parts.customers().promote(rehearsed.unlock(), rehearsed.deadline());
      }
      for (int i = 0; i < times; i++) {
        kind.scene().play(rehearsed);
      }
    }
  }

  /** Pages of all services, a refused call, a message to the window. */
  void services() throws Exception {
    for (Service service : provider.services()) {
      var call = new TreeMap<String, String>();
      call.put("apiClaim", "made-up");
      call.put("customerWebId", USER.customer().value());
      call.put("userId", USER.userId());
      call.put("parameterCacheId", "made-up");
      call.put(service.macros().estate(), ESTATE.value());
      call.put(service.macros().language(), LANGUAGE.codeOrEmpty());
      String path = "/service/" + service.name();
      var named = Map.of("service", service.name());
      answer(Call.signed("GET /service/{service}", path, call, named, now()), 200);
      answer(Call.unsigned("GET /service/{service}", path, call, named, now()), 401);
      answer(
          Call.bearing("POST /service/message", "/service/message", session(service), Map.of())
              .with(Json.of(Map.of("type", "refreshParent"))),
          200);
    }
  }

  /** A property read and edited, and somebody without a session. */
  void properties() throws Exception {
    String path = "/properties/" + ESTATE.value();
    var named = Map.of("estateId", ESTATE.value());
    for (Service service : provider.services()) {
      String session = session(service);
      parts.apiClaims().remember(USER, new ApiClaim("made-up"), now(), deadline());
      String page = answer(Call.bearing("GET /properties/{estateId}", path, session, named), 200);
      var changed = new LinkedHashMap<String, Object>();
      var seen = new LinkedHashMap<String, Object>();
      JsonText.read(page.getBytes(UTF_8))
          .at("fields")
          .fields()
          .forEach(
              (field, text) -> {
                changed.put(field, NEW_TEXT);
                seen.put(field, text);
              });
      answer(
          Call.bearing("PATCH /properties/{estateId}", path, session, named)
              .with(Json.of(Map.of("fields", changed, "seen", seen))),
          200);
      answer(Call.bearing("GET /properties/{estateId}", path, "made-up", named), 401);
    }
  }

  /** The page of unlocking, refused and shown, and a key pasted. */
  void unlocking() throws Exception {
    var call = new TreeMap<String, String>();
    call.put("apiClaim", "made-up");
    call.put("apiToken", "made-up");
    call.put("customerName", "made-up");
    call.put("customerWebId", USER.customer().value());
    call.put("userId", USER.userId());
    call.put("parameterCacheId", "made-up");
    answer(Call.unsigned("GET /unlock", "/unlock", call, Map.of(), now()), 401);
    String page = answer(Call.signed("GET /unlock", "/unlock", call, Map.of(), now()), 200);
    String before = "name=\"handle\" value=\"";
    int begin = page.indexOf(before) + before.length();
    String handle = page.substring(begin, page.indexOf('"', begin));
    answer(
        Call.form("POST /unlock", "/unlock", Map.of("handle", handle, "secret", "made-up")), 200);
  }

  private String answer(Call call, int expected) throws Exception {
    Call.Answer answer = call.to(function);
    if (answer.status() != expected) {
      throw Rehearsal.otherwise(call.route() + " answered " + answer.status());
    }
    return answer.body();
  }

  private String session(Service service) {
    var session =
        new ServiceSession(
            USER,
            service.name(),
            new Origin.Estate(ESTATE, LANGUAGE),
            Optional.of(ESTATE),
            Optional.of(new ParameterCacheId("made-up")),
            "",
            Map.of());
    return parts.sessions().seal(session, LIFE, deadline());
  }

  private UnlockInDoubt unlock() {
    var pair = new Credentials(new ApiToken("made-up"), new ApiKey("made-up"));
    return new UnlockInDoubt("made-up", USER, "made-up", pair, now(), now());
  }

  private Instant now() {
    return parts.clock().instant();
  }

  private Deadline deadline() {
    return Deadline.in(LIFE, parts.clock());
  }
}
