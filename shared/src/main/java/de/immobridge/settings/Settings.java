package de.immobridge.settings;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Everything that can be set, read once when a function starts. Each group names its variables; the
 * defaults are those of reference N.
 *
 * @param publicBaseUrl {@code PUBLIC_BASE_URL}: scheme and host that onOffice signs and browsers
 *     see; without it the API's own
 * @param originKey {@code ORIGIN_KEY_SHA256}: SHA-256 in hex of what a content network in front
 *     must send along with every call
 * @param metricsNamespace {@code POWERTOOLS_METRICS_NAMESPACE}: where CloudWatch keeps our metrics
 * @param traceDaemon {@code AWS_XRAY_DAEMON_ADDRESS}, which Lambda sets: to whom traces are told
 */
public record Settings(
    Tables tables,
    Secrets secrets,
    Optional<URI> publicBaseUrl,
    Signature signature,
    Api api,
    Lives lives,
    Language language,
    Pages pages,
    Optional<String> originKey,
    String metricsNamespace,
    Optional<String> traceDaemon) {

  /**
   * Where things are stored: {@code CUSTOMERS_TABLE}, {@code API_CLAIMS_TABLE}, {@code
   * EDITS_TABLE}, {@code STORE_TABLE}, {@code DATA_KEYS_TABLE}. A function that does not touch a
   * table need not know its name.
   *
   * @param dynamoDb another address of DynamoDB, for the sandbox: {@code DYNAMODB_ENDPOINT}
   */
  public record Tables(
      String customers,
      String apiClaims,
      String edits,
      String store,
      String dataKeys,
      Optional<URI> dynamoDb) {}

  /**
   * Secrets and where they come from.
   *
   * @param providerSecrets the secrets themselves, one on a line: {@code PROVIDER_SECRETS}, for the
   *     sandbox
   * @param providerSecretsId else the id of a secret in Secrets Manager with the same content:
   *     {@code PROVIDER_SECRETS_ID}
   * @param kmsKeyId key that wraps the data keys: {@code KMS_KEY_ID}
   * @param localKey else a data key of 32 bytes in base64: {@code LOCAL_CIPHER_KEY}, for the
   *     sandbox
   * @param ownApi token and key, one on a line, of an ordinary API user in the provider's own
   *     version: {@code OWN_API_CREDENTIALS}, for the sandbox
   * @param ownApiId else the id of a secret in Secrets Manager with the same content: {@code
   *     OWN_API_SECRET_ID}
   */
  public record Secrets(
      Optional<String> providerSecrets,
      Optional<String> providerSecretsId,
      Optional<String> kmsKeyId,
      Optional<String> localKey,
      Optional<String> ownApi,
      Optional<String> ownApiId) {

    @Override
    public String toString() {
      return "Secrets[hidden]";
    }
  }

  /**
   * The check of signed URLs (reference N.1, N.2): {@code SIGNATURE_FORMS} of A, B, C, D and
   * A-any-case; {@code SIGNATURE_MAX_AGE} and {@code SIGNATURE_MAX_AHEAD} in seconds.
   */
  public record Signature(List<String> forms, Duration maxAge, Duration maxAhead) {}

  /**
   * The onOffice API (reference N.7, N.13).
   *
   * @param base {@code API_URL}, without a path
   * @param version {@code API_VERSION}, stable or latest
   * @param connectTimeout {@code API_CONNECT_TIMEOUT}, seconds
   * @param readTimeout {@code API_READ_TIMEOUT}, seconds, for one whole answer
   * @param suspendOn {@code SUSPEND_ON}, error codes; empty for the built-in list
   * @param newClaimOn {@code NEW_CLAIM_ON}, error codes; empty for the built-in list
   * @param regularCustomers {@code REGULAR_CUSTOMERS}, web ids that the provider bills itself
   */
  public record Api(
      URI base,
      String version,
      Duration connectTimeout,
      Duration readTimeout,
      Set<Integer> suspendOn,
      Set<Integer> newClaimOn,
      Set<String> regularCustomers) {}

  /**
   * How long things live, in seconds: {@code UNLOCK_HANDLE_LIFE}, {@code SESSION_LIFE}, and {@code
   * CLAIM_MAX_AGE}, which is off unless set.
   */
  public record Lives(Duration unlockHandle, Duration session, Optional<Duration> claim) {}

  /**
   * Language versions (reference N.9, N.10).
   *
   * @param codes {@code LANGUAGE_MAP}: other ways to write a language, to onOffice's code
   * @param mainLanguages {@code MAIN_LANGUAGES}: what is taken for a customer's main language
   *     without asking
   */
  public record Language(Map<String, String> codes, Set<String> mainLanguages) {}

  /**
   * Our pages and the window around them.
   *
   * @param frameAncestors {@code FRAME_ANCESTORS}: who may frame them (reference K)
   * @param parentOrigin {@code PARENT_ORIGIN}: to whom they speak, {@code *} for anybody (B.3)
   * @param messageField {@code WINDOW_MESSAGE_FIELD}: onOfficeType, type or both (N.12)
   * @param loadingAfter {@code LOADING_AFTER_MS}: how long a page waits for onOffice before it says
   *     that it is loading
   */
  public record Pages(
      List<String> frameAncestors,
      String parentOrigin,
      String messageField,
      Duration loadingAfter) {}

  /** How languages are written elsewhere, to onOffice's own mix of codes (reference G.4). */
  private static final String LANGUAGES =
      "de=DEU,de_AT=AUT,de_CH=CHE,en=ENG,GBR=ENG,fr=FRA,it=ITA,es=ESP,nl=NLD,nl_BE=BEL,pl=POL,"
          + "pt=PRT,ru=RUS,tr=TUR,cs=CZE,hr=HRV,el=GRC,sv=SWE,da=DNK,fi=FIN,no=NOR,ro=ROU,sl=SVN,"
          + "bg=BGR,zh=CHN,ar=SAU,ca=CAT,lb=LUX";

  /**
   * Reads and checks all variables.
   *
   * @throws IllegalArgumentException that names every variable that is wrong, what it may be and,
   *     where it is no secret, what it was
   */
  public static Settings from(Map<String, String> variables) {
    var env = new Environment(variables);
    var settings =
        new Settings(
            new Tables(
                env.text("CUSTOMERS_TABLE", ""),
                env.text("API_CLAIMS_TABLE", ""),
                env.text("EDITS_TABLE", ""),
                env.text("STORE_TABLE", ""),
                env.text("DATA_KEYS_TABLE", ""),
                env.address("DYNAMODB_ENDPOINT")),
            secrets(env),
            env.address("PUBLIC_BASE_URL"),
            new Signature(
                env.words("SIGNATURE_FORMS", "A,B", Set.of("A", "B", "C", "D", "A-any-case")),
                env.seconds("SIGNATURE_MAX_AGE", Duration.ofSeconds(300)),
                env.seconds("SIGNATURE_MAX_AHEAD", Duration.ofSeconds(60))),
            new Api(
                env.address("API_URL", "https://api.onoffice.de"),
                env.word("API_VERSION", "stable", Set.of("stable", "latest")),
                env.seconds("API_CONNECT_TIMEOUT", Duration.ofSeconds(2)),
                env.seconds("API_READ_TIMEOUT", Duration.ofSeconds(7)),
                env.errorCodes("SUSPEND_ON"),
                env.errorCodes("NEW_CLAIM_ON"),
                Set.copyOf(env.list("REGULAR_CUSTOMERS", ""))),
            new Lives(
                env.seconds("UNLOCK_HANDLE_LIFE", Duration.ofMinutes(30)),
                env.seconds("SESSION_LIFE", Duration.ofHours(8)),
                env.text("CLAIM_MAX_AGE").map(_ -> env.seconds("CLAIM_MAX_AGE", Duration.ZERO))),
            new Language(
                env.pairs("LANGUAGE_MAP", LANGUAGES),
                Set.copyOf(env.list("MAIN_LANGUAGES", "DEU"))),
            new Pages(
                env.list("FRAME_ANCESTORS", "https://*.onoffice.de,https://*.onoffice.com"),
                env.text("PARENT_ORIGIN", "*"),
                env.word(
                    "WINDOW_MESSAGE_FIELD", "onOfficeType", Set.of("onOfficeType", "type", "both")),
                env.milliseconds("LOADING_AFTER_MS", Duration.ofMillis(300))),
            env.hash("ORIGIN_KEY_SHA256"),
            env.text("POWERTOOLS_METRICS_NAMESPACE", "Immobridge"),
            env.text("AWS_XRAY_DAEMON_ADDRESS"));
    env.complain();
    return settings;
  }

  private static Secrets secrets(Environment env) {
    var secrets =
        new Secrets(
            env.secret("PROVIDER_SECRETS", text -> text),
            env.text("PROVIDER_SECRETS_ID"),
            env.text("KMS_KEY_ID"),
            env.secret("LOCAL_CIPHER_KEY", Settings::key),
            env.secret("OWN_API_CREDENTIALS", Settings::twoLines),
            env.text("OWN_API_SECRET_ID"));
    env.require(
        env.text("KMS_KEY_ID").isPresent() || env.text("LOCAL_CIPHER_KEY").isPresent(),
        "KMS_KEY_ID (or LOCAL_CIPHER_KEY in a sandbox) is missing");
    return secrets;
  }

  private static String key(String text) {
    Environment.check(text.matches("[A-Za-z0-9+/]{43}=?"), "must be 32 bytes in base64");
    return text;
  }

  private static String twoLines(String text) {
    Environment.check(
        text.lines().filter(line -> !line.isBlank()).count() == 2,
        "must have two lines: token and key");
    return text;
  }
}
