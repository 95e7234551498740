package de.immobridge.function;

import de.immobridge.customer.Customer;
import de.immobridge.customer.FormerApiClaims;
import de.immobridge.customer.FormerCustomers;
import de.immobridge.customer.KmsCipher;
import de.immobridge.customer.LocalKeyCipher;
import de.immobridge.customer.SecretCipher;
import de.immobridge.customer.Sessions;
import de.immobridge.marketplace.MessageSigner;
import de.immobridge.marketplace.ParameterNames;
import de.immobridge.marketplace.ProviderSecrets;
import de.immobridge.marketplace.SignatureForm;
import de.immobridge.marketplace.UrlCheck;
import de.immobridge.onoffice.ApiClaim;
import de.immobridge.onoffice.ApiVersion;
import de.immobridge.onoffice.CustomerApi;
import de.immobridge.onoffice.Deadline;
import de.immobridge.onoffice.Endpoint;
import de.immobridge.onoffice.ErrorCodes;
import de.immobridge.onoffice.OnOfficeClient;
import de.immobridge.onoffice.Patience;
import de.immobridge.onoffice.UnlockApi;
import de.immobridge.property.LanguageRules;
import de.immobridge.property.PropertyAccess;
import de.immobridge.settings.Settings;
import de.immobridge.telemetry.Telemetry;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.lambda.powertools.parameters.secrets.SecretsProvider;

/**
 * The library's parts as the settings want them. A function takes only what it needs, and nothing
 * it does not need is built.
 */
public final class Parts {
  private static final Duration AWS_ATTEMPT = Duration.ofSeconds(2);
  private static final Duration AWS_CALL = Duration.ofSeconds(5);
  private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(25);
  private static final Duration REPEATS_BEGIN_WITHIN = Duration.ofSeconds(7);
  private static final int SECRETS_FRESH_MINUTES = 5;
  private static final int REPEATS = 2;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(200);

  private final Settings settings;
  private final Clock clock;
  private final Telemetry telemetry;
  private final SdkHttpClient http = UrlConnectionHttpClient.create();
  private final DynamoDbClient dynamo;
  private final SecretCipher cipher;
  private final OnOfficeClient onOffice;
  private final Endpoint endpoint;

  public Parts(Settings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
    this.telemetry = new Telemetry(settings.metricsNamespace());
    this.dynamo = dynamo();
    this.cipher = cipher();
    this.onOffice = onOffice();
    this.endpoint = new Endpoint(settings.api().base(), ApiVersion.of(settings.api().version()));
  }

  /** Metrics. */
  public Telemetry telemetry() {
    return telemetry;
  }

  /** The stored customers. */
  public FormerCustomers customers() {
    return new FormerCustomers(dynamo, settings.tables().customers(), cipher, clock);
  }

  /** The stored claims. */
  public FormerApiClaims apiClaims() {
    return new FormerApiClaims(
        dynamo, settings.tables().apiClaims(), cipher, settings.lives().claim(), clock);
  }

  /** The stored sessions. */
  public Sessions sessions() {
    return new Sessions(dynamo, settings.tables().sessions(), cipher, clock);
  }

  private UrlCheck urlCheck() {
    return new UrlCheck(
        providerSecrets(),
        settings.signature().forms().stream().map(SignatureForm::of).toList(),
        settings.signature().maxAge(),
        settings.signature().maxAhead(),
        clock);
  }

  /** The signer of window messages. */
  public MessageSigner messageSigner() {
    var field =
        switch (settings.service().windowMessageField()) {
          case "onOfficeType" -> MessageSigner.TypeField.ON_OFFICE_TYPE;
          case "type" -> MessageSigner.TypeField.TYPE;
          case "both" -> MessageSigner.TypeField.BOTH;
          default ->
              throw new IllegalArgumentException(
                  "WINDOW_MESSAGE_FIELD must be onOfficeType, type or both");
        };
    return new MessageSigner(providerSecrets(), field, clock);
  }

  /** The names of agreed parameters. */
  public ParameterNames parameterNames() {
    Settings.Service service = settings.service();
    return new ParameterNames(
        service.estateParameter(),
        service.languageParameter(),
        service.imagesParameter(),
        settings.language().codes());
  }

  /** The one call of unlocking. */
  public UnlockApi unlockApi() {
    return new UnlockApi(onOffice);
  }

  /** Who is let in. */
  public Admission admission() {
    return new Admission(
        urlCheck(), settings.publicBaseUrl(), settings.pages().frameAncestors(), telemetry);
  }

  /** Where unlocking goes: the customer has no override yet. */
  public Endpoint endpoint() {
    return endpoint;
  }

  /** The properties of one customer, as one user may see and edit them. */
  public PropertyAccess properties(Customer customer, ApiClaim claim) {
    Endpoint customers = customer.apiVersion().map(endpoint::with).orElse(endpoint);
    return new PropertyAccess(
        new CustomerApi(onOffice, customers, customer.credentials(), claim, deadline()),
        settings.service().fields(),
        new LanguageRules(settings.language().mainLanguages(), settings.language().verify()));
  }

  /** API Gateway waits 30 s; what is begun now must have ended before. */
  public Deadline deadline() {
    return Deadline.in(ANSWERED_WITHIN, clock);
  }

  /**
   * Secrets Manager is asked again every few minutes, and never when the function starts: what is
   * read then would live on in SnapStart's snapshot after the secret has been rotated.
   */
  private Supplier<ProviderSecrets> providerSecrets() {
    Settings.Secrets secrets = settings.secrets();
    if (secrets.providerSecrets().isPresent()) {
      var fixed = ProviderSecrets.of(secrets.providerSecrets().get());
      return () -> fixed;
    }
    String id =
        secrets
            .providerSecretsId()
            .orElseThrow(() -> new IllegalArgumentException("PROVIDER_SECRETS_ID is missing"));
    SecretsProvider provider =
        SecretsProvider.builder()
            .withClient(SecretsManagerClient.builder().httpClient(http).build())
            .build();
    return () ->
        ProviderSecrets.of(provider.withMaxAge(SECRETS_FRESH_MINUTES, ChronoUnit.MINUTES).get(id));
  }

  private SecretCipher cipher() {
    Settings.Secrets secrets = settings.secrets();
    return secrets.localKey().isPresent()
        ? new LocalKeyCipher(secrets.localKey().get())
        : new KmsCipher(
            KmsClient.builder().httpClient(http).build(), secrets.kmsKeyId().orElseThrow());
  }

  private DynamoDbClient dynamo() {
    var builder =
        DynamoDbClient.builder()
            .httpClient(http)
            .overrideConfiguration(
                override -> override.apiCallAttemptTimeout(AWS_ATTEMPT).apiCallTimeout(AWS_CALL));
    settings
        .tables()
        .dynamoDb()
        .ifPresent(
            address ->
                builder
                    .endpointOverride(address)
                    .region(Region.EU_CENTRAL_1)
                    .credentialsProvider(
                        StaticCredentialsProvider.create(
                            AwsBasicCredentials.create("local", "local"))));
    return builder.build();
  }

  private OnOfficeClient onOffice() {
    var patience =
        new Patience(
            settings.api().connectTimeout(),
            settings.api().readTimeout(),
            REPEATS_BEGIN_WITHIN,
            REPEATS,
            FIRST_PAUSE);
    return new OnOfficeClient(
        clock,
        patience,
        OnOfficeClient.Pause.SLEEP,
        telemetry,
        ErrorCodes.orDefault(settings.api().suspendOn(), settings.api().newClaimOn()));
  }
}
