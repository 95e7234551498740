package de.immobridge.customer;

import static de.immobridge.customer.LocalTables.DYNAMO;
import static de.immobridge.customer.LocalTables.START;
import static de.immobridge.customer.LocalTables.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.immobridge.TickingClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.DecryptRequest;
import software.amazon.awssdk.services.kms.model.DecryptResponse;
import software.amazon.awssdk.services.kms.model.GenerateDataKeyRequest;
import software.amazon.awssdk.services.kms.model.GenerateDataKeyResponse;
import software.amazon.awssdk.services.kms.model.KmsException;

/** One data key for each period, the same in all environments, and KMS asked once in each. */
class DataKeysTest {
  private final String table = LocalTables.create(TableKeys.DATA_KEYS);
  private final TickingClock clock = new TickingClock(START);
  private final FakeKms kms = new FakeKms();

  @Test
  void nothingIsAskedBeforeTheFirstCall() {
    var keys =
        new StoredDataKeys(
            DYNAMO,
            "no-such-table",
            () -> {
              throw new AssertionError("made too early");
            },
            "one",
            clock);

    assertThat(new Seal(keys)).isNotNull();
  }

  @Test
  void aWarmEnvironmentAsksNobody() {
    StoredDataKeys keys = environment();
    DataKey first = keys.current(soon());
    DYNAMO.deleteTable(request -> request.tableName(table));

    for (int i = 0; i < 100; i++) {
      assertThat(keys.current(soon())).isEqualTo(first);
      assertThat(keys.find(first.id(), soon())).contains(first);
    }
    assertThat(kms.made()).isEqualTo(1);
    assertThat(kms.opened()).isZero();
  }

  @Test
  void allEnvironmentsShareTheKeyAndEachOpensItOnce() {
    DataKey first = environment().current(soon());
    StoredDataKeys other = environment();

    assertThat(other.find(first.id(), soon())).contains(first);
    assertThat(other.current(soon())).isEqualTo(first);

    assertThat(kms.made()).isEqualTo(1);
    assertThat(kms.opened()).isEqualTo(1);
  }

  @Test
  void ofManyEnvironmentsAtOnceTheFirstOnesKeyIsTakenByAll() throws Exception {
    var starts = new ArrayList<Callable<DataKey>>();
    for (int i = 0; i < 16; i++) {
      starts.add(() -> environment().current(soon()));
    }

    var seen = new HashSet<DataKey>();
    try (var threads = Executors.newFixedThreadPool(16)) {
      for (Future<DataKey> start : threads.invokeAll(starts)) {
        seen.add(start.get());
      }
    }

    assertThat(seen).hasSize(1);
    assertThat(LocalTables.items(table)).hasSize(1);
  }

  /** The race that the test above only may meet: between the look and the write. */
  @Test
  void aLostRaceReadsTheWinnersKey() {
    var winner = environment();
    var slow =
        new KmsClient() {
          @Override
          public GenerateDataKeyResponse generateDataKey(GenerateDataKeyRequest request) {
            winner.current(soon());
            return kms.generateDataKey(request);
          }

          @Override
          public DecryptResponse decrypt(DecryptRequest request) {
            return kms.decrypt(request);
          }

          @Override
          public String serviceName() {
            return "kms";
          }

          @Override
          public void close() {}
        };

    var loser = new StoredDataKeys(DYNAMO, table, () -> slow, "one", clock);

    assertThat(loser.current(soon())).isEqualTo(winner.current(soon()));
    assertThat(kms.made()).isEqualTo(2);
  }

  @Test
  void manyThreadsOfOneEnvironmentAskOnce() throws Exception {
    environment().current(soon());
    StoredDataKeys keys = environment();
    var calls = new ArrayList<Callable<DataKey>>();
    for (int i = 0; i < 16; i++) {
      calls.add(() -> keys.current(soon()));
    }

    try (var threads = Executors.newFixedThreadPool(16)) {
      for (Future<DataKey> call : threads.invokeAll(calls)) {
        call.get();
      }
    }

    assertThat(kms.opened()).isEqualTo(1);
  }

  @Test
  void anotherPeriodHasAnotherKeyAndTheOldOneStillOpens() {
    StoredDataKeys keys = environment();
    DataKey old = keys.current(soon());
    byte[] sealed = new Seal(keys).seal(Purpose.STATE, "x", new byte[] {7}, soon());

    clock.advance(StoredDataKeys.PERIOD);

    assertThat(keys.current(soon())).isNotEqualTo(old);
    assertThat(new Seal(environment()).open(Purpose.STATE, "x", sealed, soon()))
        .isEqualTo(new byte[] {7});
    assertThat(LocalTables.items(table)).hasSize(2);
  }

  @Test
  void theKeyIsTheSameToTheLastSecondOfItsPeriod() {
    long period = StoredDataKeys.PERIOD.toSeconds();
    clock.advance(Duration.ofSeconds(period - START.getEpochSecond() % period));
    StoredDataKeys keys = environment();
    DataKey key = keys.current(soon());

    clock.advance(StoredDataKeys.PERIOD.minusSeconds(1));
    assertThat(keys.current(soon())).isEqualTo(key);

    clock.advance(Duration.ofSeconds(1));
    assertThat(keys.current(soon()).id()).isNotEqualTo(key.id());
  }

  /** After a restore under another KMS key, life goes on with another data key. */
  @Test
  void anotherKmsKeyMakesAnotherDataKeyAndOverwritesNone() {
    DataKey one = environment().current(soon());
    var restored = new StoredDataKeys(DYNAMO, table, () -> kms, "two", clock);

    assertThat(restored.current(soon()).id()).isNotEqualTo(one.id());
    assertThat(restored.find(one.id(), soon())).isEmpty();

    assertThat(environment().find(one.id(), soon())).contains(one);
  }

  /** It may be the only way to what others have sealed with it, so it is not replaced. */
  @Test
  void aStoredKeyThatKmsDoesNotOpenStaysAndIsComplainedOf() {
    environment().current(soon());
    Map<String, AttributeValue> item = LocalTables.items(table).getFirst();
    var broken = new HashMap<>(item);
    broken.put("wrapped", AttributeValue.fromB(SdkBytes.fromUtf8String("of another KMS key")));
    DYNAMO.putItem(request -> request.tableName(table).item(broken));

    assertThatThrownBy(() -> environment().current(soon()))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining(Attributes.text(item, "keyId").orElseThrow());
    assertThat(LocalTables.items(table)).containsExactly(broken);
  }

  @Test
  void aWrappedKeyThatWasPutUnderAnotherNameIsRefused() {
    StoredDataKeys keys = environment();
    DataKey key = keys.current(soon());
    Map<String, AttributeValue> item = LocalTables.items(table).getFirst();
    var moved = new HashMap<>(item);
    moved.put("keyId", AttributeValue.fromS("1-00000000"));
    DYNAMO.putItem(request -> request.tableName(table).item(moved));

    assertThat(environment().find("1-00000000", soon())).isEmpty();
    assertThat(environment().find(key.id(), soon())).isPresent();
  }

  @Test
  void aKeyThatWasNeverMadeIsNotToBeHad() {
    assertThat(environment().find("1-0123abcd", soon())).isEmpty();
    for (String id : List.of("", "local", "1-0123abcdd", "../1-0123abcd", "1-0123ABCD")) {
      assertThat(environment().find(id, soon())).isEmpty();
    }
    assertThat(kms.opened()).isZero();
  }

  /** KMS being out of reach is no reason to call a value unreadable: it will be back. */
  @Test
  void aKeyServiceThatIsAwaySaysSo() {
    String id = environment().current(soon()).id();
    var away =
        new KmsClient() {
          @Override
          public DecryptResponse decrypt(DecryptRequest request) {
            throw KmsException.builder().message("throttled").build();
          }

          @Override
          public String serviceName() {
            return "kms";
          }

          @Override
          public void close() {}
        };
    var keys = new StoredDataKeys(DYNAMO, table, () -> away, "one", clock);

    assertThatThrownBy(() -> keys.find(id, soon())).isInstanceOf(KmsException.class);
    assertThatThrownBy(() -> keys.current(soon())).isInstanceOf(KmsException.class);
  }

  @Test
  void theKeyIsNeverStoredOrShownInPlain() {
    DataKey key = environment().current(soon());
    String secret = Base64.getEncoder().encodeToString(key.secret().getEncoded());

    assertThat(LocalTables.raw(table)).contains(key.id()).doesNotContain(secret);
    assertThat(key.toString()).isEqualTo("DataKey[" + key.id() + "]");
  }

  // The sandbox's

  @ParameterizedTest
  @ValueSource(strings = {"", "c2hvcnQ=", "no base64 at all!"})
  void aLocalKeyMustHave32Bytes(String key) {
    assertThatThrownBy(() -> new LocalDataKey(key)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theBytesThatAKeyIsMadeOfAreWiped() {
    byte[] bytes = new byte[32];
    bytes[7] = 7;

    DataKey key = DataKey.of("1-0123abcd", bytes);

    assertThat(bytes).containsOnly(0);
    assertThat(key.secret().getEncoded()).contains(7);
  }

  @Test
  void aLocalKeyIsOneForEverything() {
    var keys = new LocalDataKey(LocalTables.key(1));

    assertThat(keys.find(keys.current(soon()).id(), soon())).contains(keys.current(soon()));
    assertThat(keys.find("other", soon())).isEmpty();
  }

  private StoredDataKeys environment() {
    return new StoredDataKeys(DYNAMO, table, () -> kms, "one", clock);
  }
}
