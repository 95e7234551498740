package de.immobridge.customer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.DecryptRequest;
import software.amazon.awssdk.services.kms.model.DecryptResponse;
import software.amazon.awssdk.services.kms.model.EncryptRequest;
import software.amazon.awssdk.services.kms.model.EncryptResponse;
import software.amazon.awssdk.services.kms.model.GenerateDataKeyRequest;
import software.amazon.awssdk.services.kms.model.GenerateDataKeyResponse;
import software.amazon.awssdk.services.kms.model.IncorrectKeyException;
import software.amazon.awssdk.services.kms.model.InvalidCiphertextException;

/**
 * Two keys, {@code one} and {@code two}, kept as KMS keeps them: what was encrypted under a context
 * is decrypted under the same one only, and says by itself which key it needs.
 */
final class FakeKms implements KmsClient {
  private static final Map<String, Byte> KEYS = Map.of("one", (byte) 1, "two", (byte) 2);
  private static final int NONCE_END = 13;

  private final SecureRandom random = new SecureRandom();
  private final AtomicInteger made = new AtomicInteger();
  private final AtomicInteger opened = new AtomicInteger();

  /** How many data keys were made. */
  int made() {
    return made.get();
  }

  /** How often something was decrypted. */
  int opened() {
    return opened.get();
  }

  @Override
  public GenerateDataKeyResponse generateDataKey(GenerateDataKeyRequest request) {
    made.incrementAndGet();
    byte[] key = new byte[32];
    random.nextBytes(key);
    EncryptResponse wrapped =
        encrypt(
            EncryptRequest.builder()
                .keyId(request.keyId())
                .encryptionContext(request.encryptionContext())
                .plaintext(SdkBytes.fromByteArray(key))
                .build());
    return GenerateDataKeyResponse.builder()
        .ciphertextBlob(wrapped.ciphertextBlob())
        .plaintext(SdkBytes.fromByteArray(key))
        .build();
  }

  @Override
  public EncryptResponse encrypt(EncryptRequest request) {
    byte[] head = new byte[NONCE_END];
    random.nextBytes(head);
    head[0] = KEYS.getOrDefault(request.keyId(), (byte) 0);
    try {
      byte[] sealed =
          cipher(Cipher.ENCRYPT_MODE, head, request.encryptionContext())
              .doFinal(request.plaintext().asByteArray());
      byte[] all = Arrays.copyOf(head, NONCE_END + sealed.length);
      System.arraycopy(sealed, 0, all, NONCE_END, sealed.length);
      return EncryptResponse.builder().ciphertextBlob(SdkBytes.fromByteArray(all)).build();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public DecryptResponse decrypt(DecryptRequest request) {
    opened.incrementAndGet();
    byte[] all = request.ciphertextBlob().asByteArray();
    if (all.length < NONCE_END || !KEYS.containsValue(all[0])) {
      throw InvalidCiphertextException.builder().message("not ours").build();
    }
    if (!Byte.valueOf(all[0]).equals(KEYS.get(request.keyId()))) {
      throw IncorrectKeyException.builder().message("encrypted under another key").build();
    }
    try {
      byte[] plain =
          cipher(Cipher.DECRYPT_MODE, all, request.encryptionContext())
              .doFinal(all, NONCE_END, all.length - NONCE_END);
      return DecryptResponse.builder().plaintext(SdkBytes.fromByteArray(plain)).build();
    } catch (GeneralSecurityException e) {
      throw InvalidCiphertextException.builder().message("another context").cause(e).build();
    }
  }

  private static Cipher cipher(int mode, byte[] head, Map<String, String> context)
      throws GeneralSecurityException {
    byte[] key = new byte[32];
    key[0] = head[0];
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, head, 1, NONCE_END - 1));
    cipher.updateAAD(new TreeMap<>(context).toString().getBytes(UTF_8));
    return cipher;
  }

  @Override
  public String serviceName() {
    return "kms";
  }

  @Override
  public void close() {}
}
