package de.immobridge.settings;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Everything that can be set, read once when a function starts. Each group names its variables; the
 * defaults are those of reference N.
 *
 * @param metricsNamespace {@code POWERTOOLS_METRICS_NAMESPACE}: where CloudWatch keeps our metrics
 */
public record Settings(
    Tables tables,
    Secrets secrets,
    Optional<URI> publicBaseUrl,
    Signature signature,
    Api api,
    Lives lives,
    Language language,
    Service service,
    Pages pages,
    String metricsNamespace) {

  /**
   * Where things are stored: {@code CUSTOMERS_TABLE}, {@code API_CLAIMS_TABLE}, {@code
   * SESSIONS_TABLE}. A function that does not touch a table need not know its name.
   *
   * @param dynamoDb another address of DynamoDB, for the sandbox: {@code DYNAMODB_ENDPOINT}
   */
  public record Tables(
      String customers, String apiClaims, String sessions, Optional<URI> dynamoDb) {}

  /**
   * Secrets and where they come from.
   *
   * @param providerSecrets the secrets themselves, one on a line: {@code PROVIDER_SECRETS}, for the
   *     sandbox
   * @param providerSecretsId else the id of a secret in Secrets Manager with the same content:
   *     {@code PROVIDER_SECRETS_ID}
   * @param kmsKeyId key for what is stored: {@code KMS_KEY_ID}
   * @param localKey else 32 bytes in base64: {@code LOCAL_CIPHER_KEY}, for the sandbox
   */
  public record Secrets(
      Optional<String> providerSecrets,
      Optional<String> providerSecretsId,
      Optional<String> kmsKeyId,
      Optional<String> localKey) {

    @Override
    public String toString() {
      return "Secrets[hidden]";
    }
  }

  /**
   * The check of signed URLs (reference N.1, N.2): {@code SIGNATURE_FORMS}, {@code
   * SIGNATURE_MAX_AGE}, {@code SIGNATURE_MAX_AHEAD}, the latter two in seconds.
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
   * @param mainLanguages {@code MAIN_LANGUAGES}: what a customer's main language may be
   * @param verify {@code VERIFY_LANGUAGE}: whether a version counts only if onOffice names it
   */
  public record Language(Map<String, String> codes, Set<String> mainLanguages, boolean verify) {}

  /**
   * What was agreed with onOffice for the service.
   *
   * @param estateParameter {@code ESTATE_PARAMETER}, also {@code LANGUAGE_PARAMETER} and {@code
   *     IMAGES_PARAMETER}: the names of parameters (reference N.8)
   * @param fields {@code FIELDS}: which fields may be read and edited, in the order shown
   * @param windowMessageField {@code WINDOW_MESSAGE_FIELD}: onOfficeType, type or both (N.12)
   */
  public record Service(
      String estateParameter,
      String languageParameter,
      String imagesParameter,
      List<String> fields,
      String windowMessageField) {}

  /**
   * Our pages.
   *
   * @param frameAncestors {@code FRAME_ANCESTORS}: who may frame them (reference K)
   * @param parentOrigin {@code PARENT_ORIGIN}: to whom they speak, {@code *} for anybody (B.3)
   */
  public record Pages(List<String> frameAncestors, String parentOrigin) {}

  private static final String FIELDS =
      "objekttitel,objektbeschreibung,lage,ausstatt_beschr,sonstige_angaben";

  /** How languages are written elsewhere, to onOffice's own mix of codes (reference G.4). */
  private static final String LANGUAGES =
      "de=DEU,de_AT=AUT,de_CH=CHE,en=ENG,GBR=ENG,fr=FRA,it=ITA,es=ESP,nl=NLD,nl_BE=BEL,pl=POL,"
          + "pt=PRT,ru=RUS,tr=TUR,cs=CZE,hr=HRV,el=GRC,sv=SWE,da=DNK,fi=FIN,no=NOR,ro=ROU,sl=SVN,"
          + "bg=BGR,zh=CHN,ar=SAU,ca=CAT,lb=LUX";

  /**
   * Reads and checks all variables.
   *
   * @throws IllegalArgumentException that names every variable that is wrong, and no value
   */
  public static Settings from(Map<String, String> variables) {
    var env = new Environment(variables);
    var settings =
        new Settings(
            new Tables(
                env.text("CUSTOMERS_TABLE", ""),
                env.text("API_CLAIMS_TABLE", ""),
                env.text("SESSIONS_TABLE", ""),
                env.address("DYNAMODB_ENDPOINT")),
            new Secrets(
                env.text("PROVIDER_SECRETS"),
                env.text("PROVIDER_SECRETS_ID"),
                env.text("KMS_KEY_ID"),
                env.text("LOCAL_CIPHER_KEY")),
            env.address("PUBLIC_BASE_URL"),
            new Signature(
                env.list("SIGNATURE_FORMS", "A,B"),
                env.seconds("SIGNATURE_MAX_AGE", Duration.ofSeconds(300)),
                env.seconds("SIGNATURE_MAX_AHEAD", Duration.ofSeconds(60))),
            new Api(
                env.address("API_URL", "https://api.onoffice.de"),
                env.text("API_VERSION", "stable"),
                env.seconds("API_CONNECT_TIMEOUT", Duration.ofSeconds(2)),
                env.seconds("API_READ_TIMEOUT", Duration.ofSeconds(7)),
                numbers(env, "SUSPEND_ON"),
                numbers(env, "NEW_CLAIM_ON"),
                Set.copyOf(env.list("REGULAR_CUSTOMERS", ""))),
            new Lives(
                env.seconds("UNLOCK_HANDLE_LIFE", Duration.ofMinutes(30)),
                env.seconds("SESSION_LIFE", Duration.ofHours(8)),
                env.text("CLAIM_MAX_AGE").isEmpty()
                    ? Optional.empty()
                    : Optional.of(env.seconds("CLAIM_MAX_AGE", Duration.ZERO))),
            new Language(
                env.map("LANGUAGE_MAP", LANGUAGES),
                Set.copyOf(env.list("MAIN_LANGUAGES", "DEU,AUT,CHE")),
                env.flag("VERIFY_LANGUAGE", true)),
            new Service(
                env.text("ESTATE_PARAMETER", "estateId"),
                env.text("LANGUAGE_PARAMETER", "language"),
                env.text("IMAGES_PARAMETER", "imageIds"),
                env.list("FIELDS", FIELDS),
                env.text("WINDOW_MESSAGE_FIELD", "onOfficeType")),
            new Pages(
                env.list("FRAME_ANCESTORS", "https://*.onoffice.de,https://*.onoffice.com"),
                env.text("PARENT_ORIGIN", "*")),
            env.text("POWERTOOLS_METRICS_NAMESPACE", "Immobridge"));
    env.require(
        settings.secrets.kmsKeyId.isPresent() || settings.secrets.localKey.isPresent(),
        "KMS_KEY_ID (or LOCAL_CIPHER_KEY in a sandbox) is missing");
    env.require(
        !settings.language.verify || !settings.language.mainLanguages.isEmpty(),
        "MAIN_LANGUAGES is empty");
    env.complain();
    return settings;
  }

  private static Set<Integer> numbers(Environment env, String name) {
    return env.read(
        name,
        text ->
            env.list(name, "").stream()
                .map(Settings::number)
                .collect(Collectors.toUnmodifiableSet()),
        Set.of());
  }

  private static int number(String text) {
    if (!text.matches("[0-9]{1,6}")) {
      throw new IllegalArgumentException("must be error codes, separated by commas");
    }
    return Integer.parseInt(text);
  }
}
