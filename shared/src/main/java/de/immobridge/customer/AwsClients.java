package de.immobridge.customer;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProviderChain;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.auth.credentials.SystemPropertyCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/**
 * The clients of AWS, each made when it is first asked for, all with limits: a silent endpoint
 * never holds a call longer than {@link #CALL}, and a nearer deadline shortens that. Thread-safe.
 */
public final class AwsClients implements AutoCloseable {
  /** One try. */
  static final Duration ATTEMPT = Duration.ofSeconds(2);

  /** All tries of one call together. */
  static final Duration CALL = Duration.ofSeconds(5);

  private final Once<SdkHttpClient> http = new Once<>(AwsClients::http);
  private final AwsCredentialsProvider credentialsElsewhere;
  private final Once<AwsCredentialsProvider> credentials = new Once<>(AwsClients::credentials);
  private final Once<DynamoDbClient> dynamo;
  private final Once<KmsClient> kms;
  private final Once<SecretsManagerClient> secretsManager;

  /**
   * Clients of this account and region.
   *
   * @param dynamoDb another address of DynamoDB, for the sandbox
   */
  public AwsClients(Optional<URI> dynamoDb) {
    this(dynamoDb, Optional.empty());
  }

  /**
   * Clients for which all of AWS is at one address, which also gives credentials, in the way in
   * which Lambda gives them to what it restores from a snapshot.
   */
  public static AwsClients all(URI address) {
    return new AwsClients(
        Optional.of(address),
        Optional.of(address),
        ContainerCredentialsProvider.builder().endpoint(address.toString()).build());
  }

  AwsClients(Optional<URI> dynamoDb, Optional<URI> others) {
    this(
        dynamoDb,
        others,
        StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")));
  }

  private AwsClients(
      Optional<URI> dynamoDb, Optional<URI> others, AwsCredentialsProvider credentialsElsewhere) {
    this.credentialsElsewhere = credentialsElsewhere;
    this.dynamo = new Once<>(() -> client(DynamoDbClient.builder(), dynamoDb));
    this.kms = new Once<>(() -> client(KmsClient.builder(), others));
    this.secretsManager = new Once<>(() -> client(SecretsManagerClient.builder(), others));
  }

  /** What is stored. */
  public DynamoDbClient dynamo() {
    return dynamo.get();
  }

  /** Who keeps the keys. */
  public KmsClient kms() {
    return kms.get();
  }

  /** Who keeps the provider's secrets. */
  public SecretsManagerClient secretsManager() {
    return secretsManager.get();
  }

  /** Closes all that were made, with their connections. */
  @Override
  public void close() {
    dynamo.made().ifPresent(DynamoDbClient::close);
    kms.made().ifPresent(KmsClient::close);
    secretsManager.made().ifPresent(SecretsManagerClient::close);
    http.made().ifPresent(SdkHttpClient::close);
  }

  private <C, B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>> C client(
      B builder, Optional<URI> elsewhere) {
    builder
        .httpClient(http.get())
        .credentialsProvider(elsewhere.isPresent() ? credentialsElsewhere : credentials.get())
        .overrideConfiguration(
            limits -> limits.apiCallAttemptTimeout(ATTEMPT).apiCallTimeout(CALL));
    elsewhere.ifPresent(address -> builder.endpointOverride(address).region(Region.EU_CENTRAL_1));
    return builder.build();
  }

  /**
   * Where Lambda has them: in the environment or, restored from a snapshot, at an address. The
   * SDK's own chain would be put together in the first call, profiles and machines included.
   */
  private static AwsCredentialsProvider credentials() {
    return AwsCredentialsProviderChain.of(
        SystemPropertyCredentialsProvider.create(),
        EnvironmentVariableCredentialsProvider.create(),
        ContainerCredentialsProvider.create());
  }

  private static SdkHttpClient http() {
    return AwsCrtHttpClient.create();
  }

  /** Makes a thing on first use, and only once. */
  private static final class Once<T> implements Supplier<T> {
    private final Supplier<T> maker;
    private volatile @Nullable T made;

    Once(Supplier<T> maker) {
      this.maker = maker;
    }

    Optional<T> made() {
      return Optional.ofNullable(made);
    }

    @Override
    public T get() {
      T before = made;
      if (before != null) {
        return before;
      }
      synchronized (this) {
        T now = made;
        if (now == null) {
          now = maker.get();
          made = now;
        }
        return now;
      }
    }
  }
}
