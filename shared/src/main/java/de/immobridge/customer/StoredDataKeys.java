package de.immobridge.customer;

import static de.immobridge.customer.Attributes.bytes;
import static de.immobridge.customer.Attributes.seconds;
import static de.immobridge.customer.Attributes.text;

import de.immobridge.basics.Digests;
import de.immobridge.onoffice.Deadline;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.DataKeySpec;
import software.amazon.awssdk.services.kms.model.DecryptRequest;
import software.amazon.awssdk.services.kms.model.GenerateDataKeyRequest;
import software.amazon.awssdk.services.kms.model.GenerateDataKeyResponse;
import software.amazon.awssdk.services.kms.model.IncorrectKeyException;
import software.amazon.awssdk.services.kms.model.InvalidCiphertextException;

/**
 * A data key for each period and KMS key, made once by KMS and kept wrapped in a table, so that all
 * environments seal with the same one and each asks KMS once for it. Nothing is asked before the
 * first call. Thread-safe.
 */
public final class StoredDataKeys implements DataKeys {
  /** How long one key seals; it opens for ever. */
  public static final Duration PERIOD = Duration.ofDays(30);

  private static final Pattern ID = Pattern.compile("[0-9]{1,6}-[0-9a-f]{8}");
  private static final int MARK_BYTES = 4;

  private final Table table;
  private final Supplier<KmsClient> kms;
  private final String kmsKeyId;
  private final Clock clock;
  private final Map<String, DataKey> known = new ConcurrentHashMap<>();
  private final ReentrantLock oneAsks = new ReentrantLock();
  private volatile @Nullable Current current;

  /** The key of the running period. */
  private record Current(DataKey key, Instant end) {}

  public StoredDataKeys(
      DynamoDbClient dynamo, String table, Supplier<KmsClient> kms, String kmsKeyId, Clock clock) {
    this.table = new Table(dynamo, table);
    this.kms = kms;
    this.kmsKeyId = kmsKeyId;
    this.clock = clock;
  }

  @Override
  public DataKey current(Deadline deadline) {
    Instant now = clock.instant();
    Current usable = current;
    if (usable != null && now.isBefore(usable.end())) {
      return usable.key();
    }
    long period = now.getEpochSecond() / PERIOD.toSeconds();
    String id = period + "-" + mark();
    DataKey key = alone(deadline, () -> remembered(id).orElseGet(() -> obtain(id, deadline)));
    current = new Current(key, Instant.ofEpochSecond((period + 1) * PERIOD.toSeconds()));
    return key;
  }

  @Override
  public Optional<DataKey> find(String id, Deadline deadline) {
    Optional<DataKey> before = remembered(id);
    if (before.isPresent() || !ID.matcher(id).matches()) {
      return before;
    }
    return alone(
        deadline,
        () ->
            remembered(id)
                .or(() -> stored(id, deadline).flatMap(wrapped -> unwrap(id, wrapped, deadline))));
  }

  private DataKey obtain(String id, Deadline deadline) {
    byte[] wrapped = stored(id, deadline).orElse(null);
    if (wrapped == null) {
      GenerateDataKeyResponse made = generate(id, deadline);
      byte[] blob = made.ciphertextBlob().asByteArray();
      Optional<byte[]> winner = put(id, blob, deadline);
      if (winner.isEmpty()) {
        return remember(DataKey.of(id, made.plaintext().asByteArray()));
      }
      wrapped = winner.get();
    }
    // Never overwritten: it may be the only way to what others have sealed with it.
    return unwrap(id, wrapped, deadline)
        .orElseThrow(() -> new UnreadableException("KMS does not open the data key " + id, null));
  }

  private Optional<byte[]> stored(String id, Deadline deadline) {
    return bytes(table.read(Map.of("keyId", text(id)), deadline), "wrapped");
  }

  /** Empty if it was stored, else the one of another environment that was first. */
  private Optional<byte[]> put(String id, byte[] wrapped, Deadline deadline) {
    var item =
        Map.of(
            "keyId", text(id),
            "wrapped", bytes(wrapped),
            "madeAt", seconds(clock.instant()));
    var first = new Table.Condition("attribute_not_exists(keyId)", Map.of());
    return table.put(item, first, deadline).map(other -> bytes(other, "wrapped").orElseThrow());
  }

  private GenerateDataKeyResponse generate(String id, Deadline deadline) {
    return kms.get()
        .generateDataKey(
            Within.of(deadline, GenerateDataKeyRequest.builder())
                .keyId(kmsKeyId)
                .keySpec(DataKeySpec.AES_256)
                .encryptionContext(context(id))
                .build());
  }

  private Optional<DataKey> unwrap(String id, byte[] wrapped, Deadline deadline) {
    try {
      SdkBytes plain =
          kms.get()
              .decrypt(
                  Within.of(deadline, DecryptRequest.builder())
                      .keyId(kmsKeyId)
                      .encryptionContext(context(id))
                      .ciphertextBlob(SdkBytes.fromByteArray(wrapped))
                      .build())
              .plaintext();
      return Optional.of(remember(DataKey.of(id, plain.asByteArray())));
    } catch (InvalidCiphertextException | IncorrectKeyException anotherKmsKey) {
      return Optional.empty();
    }
  }

  private Optional<DataKey> remembered(String id) {
    return Optional.ofNullable(known.get(id));
  }

  private DataKey remember(DataKey key) {
    known.put(key.id(), key);
    return key;
  }

  /** Of many threads that need a key one asks for it, and the others wait as long as they may. */
  private <T> T alone(Deadline deadline, Supplier<T> work) {
    Within.lock(oneAsks, deadline);
    try {
      return work.get();
    } finally {
      oneAsks.unlock();
    }
  }

  private static Map<String, String> context(String id) {
    return Map.of("purpose", "data-key", "keyId", id);
  }

  /** Tells KMS keys apart: under another one, such as after a restore, new data keys are made. */
  private String mark() {
    return HexFormat.of().formatHex(Digests.sha256(kmsKeyId), 0, MARK_BYTES);
  }
}
