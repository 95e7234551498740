package de.immobridge.customer;

import static de.immobridge.customer.Attributes.bytes;
import static de.immobridge.customer.Attributes.seconds;
import static de.immobridge.customer.Attributes.text;

import de.immobridge.onoffice.ApiKey;
import de.immobridge.onoffice.ApiToken;
import de.immobridge.onoffice.CustomerWebId;
import de.immobridge.onoffice.EstateId;
import de.immobridge.onoffice.EstateLanguage;
import de.immobridge.onoffice.ParameterCacheId;
import de.immobridge.onoffice.UnlockClaim;
import de.immobridge.onoffice.User;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The sessions, each for one purpose: what a service call opened cannot unlock, and an unlock
 * handle cannot edit. Thread-safe.
 */
public final class Sessions {
  private static final String UNLOCK = "unlock";
  private static final String SERVICE = "service";
  private static final String SEPARATOR = "\n";

  private final DynamoDbClient dynamo;
  private final String table;
  private final SecretCipher cipher;
  private final Clock clock;

  public Sessions(DynamoDbClient dynamo, String table, SecretCipher cipher, Clock clock) {
    this.dynamo = dynamo;
    this.table = table;
    this.cipher = cipher;
    this.clock = clock;
  }

  /** Opens a session for unlocking; its token and claim are stored encrypted. */
  public SessionToken open(UnlockSession session, Duration life) {
    SessionToken token = SessionToken.random();
    store(token, UNLOCK, session.administrator(), unlockAttributes(session), life);
    return token;
  }

  /** Opens a session for reading and editing one property. */
  public SessionToken open(ServiceSession session, Duration life) {
    var attributes = new HashMap<String, AttributeValue>();
    attributes.put("estateId", text(session.estate().value()));
    attributes.put("language", text(session.language().codeOrEmpty()));
    attributes.put("userLanguage", text(session.userLanguage()));
    session.window().ifPresent(window -> attributes.put("window", text(window.value())));
    SessionToken token = SessionToken.random();
    store(token, SERVICE, session.user(), attributes, life);
    return token;
  }

  /**
   * Notes that this unlock session has done its work with this key, so that the same click need not
   * be passed on to onOffice twice.
   */
  public void finish(SessionToken token, UnlockSession session, ApiKey key, Duration life) {
    var attributes = unlockAttributes(session);
    CustomerWebId customer = session.administrator().customer();
    attributes.put("finishedWith", bytes(cipher.encrypt(customer, key.value())));
    store(token, UNLOCK, session.administrator(), attributes, life);
  }

  /** Whether this unlock session has done its work with this very key. */
  public boolean finishedWith(SessionToken token, UnlockSession session, ApiKey key) {
    return find(token, UNLOCK)
        .flatMap(item -> bytes(item, "finishedWith"))
        .map(encrypted -> cipher.decrypt(session.administrator().customer(), encrypted))
        .filter(key.value()::equals)
        .isPresent();
  }

  /** The unlock session of this token, unless it has expired. */
  public Optional<UnlockSession> unlock(SessionToken token) {
    return find(token, UNLOCK).map(this::unlockSession);
  }

  /** The service session of this token, unless it has expired. */
  public Optional<ServiceSession> service(SessionToken token) {
    return find(token, SERVICE).map(Sessions::serviceSession);
  }

  /** Ends a session. */
  public void close(SessionToken token) {
    dynamo.deleteItem(request -> request.tableName(table).key(key(token)));
  }

  private Map<String, AttributeValue> unlockAttributes(UnlockSession session) {
    String secrets =
        String.join(
            SEPARATOR,
            session.apiToken().value(),
            session.claim().value(),
            session.parameterCacheId().value());
    var attributes = new HashMap<String, AttributeValue>();
    attributes.put("customerName", text(session.customerName()));
    attributes.put("secrets", bytes(cipher.encrypt(session.administrator().customer(), secrets)));
    return attributes;
  }

  private void store(
      SessionToken token,
      String purpose,
      User user,
      Map<String, AttributeValue> attributes,
      Duration life) {
    var item = new HashMap<>(attributes);
    item.putAll(key(token));
    item.put("purpose", text(purpose));
    item.put("customerWebId", text(user.customer().value()));
    item.put("userId", text(user.userId()));
    item.put("expiresAt", seconds(clock.instant().plus(life)));
    dynamo.putItem(request -> request.tableName(table).item(item));
  }

  private Optional<Map<String, AttributeValue>> find(SessionToken token, String purpose) {
    Map<String, AttributeValue> item =
        dynamo
            .getItem(request -> request.tableName(table).key(key(token)).consistentRead(true))
            .item();
    boolean usable =
        text(item, "purpose").filter(purpose::equals).isPresent()
            && !Attributes.expired(item, clock.instant());
    return usable ? Optional.of(item) : Optional.empty();
  }

  private UnlockSession unlockSession(Map<String, AttributeValue> item) {
    User administrator = user(item);
    String secrets = cipher.decrypt(administrator.customer(), bytes(item, "secrets").orElseThrow());
    String[] parts = secrets.split(SEPARATOR, -1);
    return new UnlockSession(
        administrator,
        required(item, "customerName"),
        new ApiToken(parts[0]),
        new UnlockClaim(parts[1]),
        new ParameterCacheId(parts[2]));
  }

  private static ServiceSession serviceSession(Map<String, AttributeValue> item) {
    return new ServiceSession(
        user(item),
        new EstateId(required(item, "estateId")),
        EstateLanguage.of(required(item, "language")),
        text(item, "window").map(ParameterCacheId::new),
        required(item, "userLanguage"));
  }

  private static User user(Map<String, AttributeValue> item) {
    return new User(new CustomerWebId(required(item, "customerWebId")), required(item, "userId"));
  }

  private static String required(Map<String, AttributeValue> item, String name) {
    return text(item, name).orElseThrow();
  }

  private static Map<String, AttributeValue> key(SessionToken token) {
    return Map.of("tokenHash", text(token.hash()));
  }
}
