package de.immobridge.benchmarks.usual;

import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.KmsClient;

/** KMS, asked once for each secret. */
final class Sealing {
  private final KmsClient kms = KmsClient.create();
  private final String keyId;

  Sealing(String keyId) {
    this.keyId = keyId;
  }

  SdkBytes seal(String customer, String secret) {
    return kms.encrypt(
            encrypt ->
                encrypt
                    .keyId(keyId)
                    .encryptionContext(Map.of("customer", customer))
                    .plaintext(SdkBytes.fromUtf8String(secret)))
        .ciphertextBlob();
  }

  String open(String customer, SdkBytes sealed) {
    return kms.decrypt(
            decrypt ->
                decrypt
                    .keyId(keyId)
                    .encryptionContext(Map.of("customer", customer))
                    .ciphertextBlob(sealed))
        .plaintext()
        .asUtf8String();
  }
}
