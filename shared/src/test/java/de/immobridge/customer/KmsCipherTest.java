package de.immobridge.customer;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.DecryptRequest;
import software.amazon.awssdk.services.kms.model.DecryptResponse;
import software.amazon.awssdk.services.kms.model.KmsException;

class KmsCipherTest extends SecretCipherContract {
  private final KmsClient kms = new FakeKms();

  @Override
  SecretCipher cipher() {
    return new KmsCipher(kms, "one");
  }

  @Override
  SecretCipher otherKey() {
    return new KmsCipher(kms, "two");
  }

  /** KMS being out of reach is no reason to call a secret unreadable: it will be back. */
  @Test
  void anotherFaultOfKmsIsItsOwn() {
    KmsClient throttled =
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

    assertThatThrownBy(
            () -> new KmsCipher(throttled, "one").decrypt(LocalTables.MUSTER, new byte[40]))
        .isInstanceOf(KmsException.class);
  }
}
