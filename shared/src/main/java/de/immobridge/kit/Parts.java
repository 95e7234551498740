package de.immobridge.kit;

import de.immobridge.access.CustomerAccess;
import de.immobridge.access.Sessions;
import de.immobridge.customer.ApiClaims;
import de.immobridge.customer.AwsClients;
import de.immobridge.customer.Customers;
import de.immobridge.customer.DataKeys;
import de.immobridge.customer.Edits;
import de.immobridge.customer.LocalDataKey;
import de.immobridge.customer.RotatingSecret;
import de.immobridge.customer.Seal;
import de.immobridge.customer.Store;
import de.immobridge.customer.StoredDataKeys;
import de.immobridge.gateway.OriginKey;
import de.immobridge.marketplace.MessageSigner;
import de.immobridge.marketplace.ProviderSecrets;
import de.immobridge.marketplace.SignatureForm;
import de.immobridge.marketplace.UrlCheck;
import de.immobridge.onoffice.Api;
import de.immobridge.onoffice.ApiKey;
import de.immobridge.onoffice.ApiToken;
import de.immobridge.onoffice.ApiVersion;
import de.immobridge.onoffice.Credentials;
import de.immobridge.onoffice.Deadline;
import de.immobridge.onoffice.Endpoint;
import de.immobridge.onoffice.ErrorCodes;
import de.immobridge.onoffice.OnOfficeClient;
import de.immobridge.onoffice.Patience;
import de.immobridge.onoffice.ProviderApi;
import de.immobridge.onoffice.UnlockApi;
import de.immobridge.property.Turns;
import de.immobridge.records.LanguageRules;
import de.immobridge.records.Memory;
import de.immobridge.settings.Settings;
import de.immobridge.telemetry.Telemetry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Builds, when a function starts, the parts that it needs, as the settings want them. */
final class Parts implements AutoCloseable {
  private static final Duration REPEATS_BEGIN_WITHIN = Duration.ofSeconds(7);
  private static final int REPEATS = 2;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
  private static final Duration CONFIGURATION_KEPT = Duration.ofMinutes(10);
  private static final int CUSTOMERS_KEPT = 500;

  private final Settings settings;
  private final Clock clock;
  private final Telemetry telemetry;
  private final AwsClients aws;
  private final Seal seal;
  private final OnOfficeClient onOffice;
  private final Function<Deadline, ProviderSecrets> secrets;

  Parts(Settings settings, Clock clock) {
    this(settings, clock, new AwsClients(settings.tables().dynamoDb()));
  }

  /** Parts around clients that others use too. */
  Parts(Settings settings, Clock clock, AwsClients aws) {
    this(settings, clock, new Telemetry(settings.metricsNamespace(), settings.traceDaemon()), aws);
  }

  private Parts(Settings settings, Clock clock, Telemetry telemetry, AwsClients aws) {
    this.settings = settings;
    this.clock = clock;
    this.telemetry = telemetry;
    this.aws = aws;
    this.seal = new Seal(dataKeys());
    this.onOffice = onOffice();
    this.secrets = providerSecrets();
  }

  /** Parts for a rehearsal, to be closed after it. */
  static Parts rehearsing(Settings settings, Clock clock, AwsClients aws) {
    return new Parts(settings, clock, Telemetry.unheard(settings.metricsNamespace()), aws);
  }

  Settings settings() {
    return settings;
  }

  Clock clock() {
    return clock;
  }

  /** Builds what the first call needs and what connects to nobody. */
  void prepare() {
    onOffice.prepare(endpoint());
    if (settings.secrets().localKey().isEmpty()) {
      aws.kms();
    }
    if (settings.secrets().providerSecretsId().isPresent()) {
      aws.secretsManager();
    }
  }

  @Override
  public void close() {
    onOffice.disconnect();
    aws.close();
  }

  Telemetry telemetry() {
    return telemetry;
  }

  Entry entry(Explainer explainer, Route... routes) {
    return new Entry(telemetry, explainer, OriginKey.of(settings.originKey()), clock, routes);
  }

  Admission admission(Explainer explainer) {
    var check =
        new UrlCheck(
            secrets,
            settings.signature().forms().stream().map(SignatureForm::of).toList(),
            settings.signature().maxAge(),
            settings.signature().maxAhead(),
            clock);
    return new Admission(
        check, settings.publicBaseUrl(), settings.language().codes(), explainer, telemetry);
  }

  Sessions sessions() {
    return new Sessions(seal, clock);
  }

  Customers customers() {
    return new Customers(aws.dynamo(), settings.tables().customers(), seal, clock);
  }

  ApiClaims apiClaims() {
    return new ApiClaims(
        aws.dynamo(), settings.tables().apiClaims(), seal, settings.lives().claim(), clock);
  }

  Turns turns() {
    return new Turns(new Edits(aws.dynamo(), settings.tables().edits(), clock));
  }

  CustomerAccess access() {
    return new CustomerAccess(customers(), apiClaims(), onOffice, endpoint(), telemetry, clock);
  }

  RecordsOf records(boolean keepsFields) {
    return new RecordsOf(
        new Memory(clock, CONFIGURATION_KEPT, CUSTOMERS_KEPT),
        new LanguageRules(settings.language().mainLanguages()),
        new Store(aws.dynamo(), settings.tables().store(), seal, clock),
        keepsFields);
  }

  MessageSigner messageSigner() {
    return new MessageSigner(
        secrets,
        switch (settings.pages().messageField()) {
          case "type" -> MessageSigner.TypeField.TYPE;
          case "both" -> MessageSigner.TypeField.BOTH;
          default -> MessageSigner.TypeField.ON_OFFICE_TYPE;
        },
        clock);
  }

  UnlockApi unlockApi() {
    return new UnlockApi(onOffice);
  }

  /** Where unlocking goes: the customer has no override yet. */
  Endpoint endpoint() {
    return new Endpoint(settings.api().base(), ApiVersion.of(settings.api().version()));
  }

  private Function<Deadline, ProviderSecrets> providerSecrets() {
    return secret(
        settings.secrets().providerSecrets(),
        settings.secrets().providerSecretsId(),
        ProviderSecrets::of,
        "PROVIDER_SECRETS_ID");
  }

  Function<Deadline, Optional<Api>> ownVersion() {
    Settings.Secrets own = settings.secrets();
    if (own.ownApi().isEmpty() && own.ownApiId().isEmpty()) {
      return _ -> Optional.empty();
    }
    Function<Deadline, Credentials> credentials =
        secret(own.ownApi(), own.ownApiId(), Parts::credentials, "OWN_API_SECRET_ID");
    return deadline ->
        Optional.of(new ProviderApi(onOffice, endpoint(), credentials.apply(deadline), deadline));
  }

  /** A secret as it is given, or as Secrets Manager has it; which it is, is settled at start. */
  private <T> Function<Deadline, T> secret(
      Optional<String> given, Optional<String> id, Function<String, T> reader, String setting) {
    if (given.isPresent()) {
      T fixed = reader.apply(given.get());
      return _ -> fixed;
    }
    if (id.isEmpty()) {
      return _ -> {
        throw new IllegalStateException(setting + " is missing");
      };
    }
    return new RotatingSecret<>(aws::secretsManager, id.get(), reader, clock)::get;
  }

  private static Credentials credentials(String twoLines) {
    List<String> lines = twoLines.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    if (lines.size() != 2) {
      throw new IllegalArgumentException("must have two lines: token and key");
    }
    return new Credentials(new ApiToken(lines.get(0)), new ApiKey(lines.get(1)));
  }

  private DataKeys dataKeys() {
    Settings.Secrets own = settings.secrets();
    return own.localKey().isPresent()
        ? new LocalDataKey(own.localKey().get())
        : new StoredDataKeys(
            aws.dynamo(),
            settings.tables().dataKeys(),
            aws::kms,
            own.kmsKeyId().orElseThrow(),
            clock);
  }

  private OnOfficeClient onOffice() {
    Settings.Api api = settings.api();
    var patience =
        new Patience(
            api.connectTimeout(), api.readTimeout(), REPEATS_BEGIN_WITHIN, REPEATS, FIRST_PAUSE);
    return new OnOfficeClient(
        clock,
        patience,
        OnOfficeClient.Pause.SLEEP,
        telemetry,
        ErrorCodes.orDefault(api.suspendOn(), api.newClaimOn()));
  }
}
