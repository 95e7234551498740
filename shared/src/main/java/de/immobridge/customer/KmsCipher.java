package de.immobridge.customer;

import de.immobridge.onoffice.CustomerWebId;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.IncorrectKeyException;
import software.amazon.awssdk.services.kms.model.InvalidCiphertextException;

/** Encrypts with AWS KMS; the encryption context binds each secret to its customer. */
public final class KmsCipher implements SecretCipher {
  private final KmsClient kms;
  private final String keyId;

  public KmsCipher(KmsClient kms, String keyId) {
    this.kms = kms;
    this.keyId = keyId;
  }

  @Override
  public byte[] encrypt(CustomerWebId customer, String secret) {
    return kms.encrypt(
            request ->
                request
                    .keyId(keyId)
                    .encryptionContext(context(customer))
                    .plaintext(SdkBytes.fromUtf8String(secret)))
        .ciphertextBlob()
        .asByteArray();
  }

  @Override
  public String decrypt(CustomerWebId customer, byte[] encrypted) {
    try {
      return kms.decrypt(
              request ->
                  request
                      .keyId(keyId)
                      .encryptionContext(context(customer))
                      .ciphertextBlob(SdkBytes.fromByteArray(encrypted)))
          .plaintext()
          .asUtf8String();
    } catch (InvalidCiphertextException | IncorrectKeyException e) {
      throw new UnreadableSecretException(e);
    }
  }

  private static Map<String, String> context(CustomerWebId customer) {
    return Map.of("customerWebId", customer.value());
  }
}
