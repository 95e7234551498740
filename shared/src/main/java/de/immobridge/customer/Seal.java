package de.immobridge.customer;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import de.immobridge.onoffice.CustomerWebId;
import de.immobridge.onoffice.Deadline;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Seals values with a data key, AES-256-GCM. A sealed value opens only for the purpose and the
 * owner it was sealed for, and any change to it is noticed. Thread-safe.
 *
 * <p>It consists of a format byte, the length and the characters of the key's id, a nonce, and the
 * encrypted value with its tag. Format, key id, purpose and owner are the associated data.
 */
public final class Seal {
  private static final Logger LOG = LoggerFactory.getLogger(Seal.class);

  /** KMS, which encrypted these values in version 0.1, begins with a 1. */
  private static final byte FORMAT = 2;

  private static final int NONCE_BYTES = 12;
  private static final int TAG_BYTES = 16;

  private final DataKeys keys;
  private final RandomBytes random = new RandomBytes();

  public Seal(DataKeys keys) {
    this.keys = keys;
  }

  /**
   * Seals a value.
   *
   * @param boundTo whose it is, see {@link BoundTo}
   */
  public byte[] seal(Purpose purpose, String boundTo, byte[] plain, Deadline deadline) {
    DataKey key = keys.current(deadline);
    byte[] head = head(key.id());
    byte[] nonce = random.next(NONCE_BYTES);
    var sealed = ByteBuffer.allocate(head.length + NONCE_BYTES + plain.length + TAG_BYTES);
    sealed.put(head).put(nonce);
    try {
      Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, 0);
      cipher.updateAAD(associated(head, purpose, boundTo));
      cipher.doFinal(ByteBuffer.wrap(plain), sealed);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java runtime has AES in GCM mode", e);
    }
    return sealed.array();
  }

  /**
   * Opens a sealed value.
   *
   * @throws UnreadableException if it is none, or one for another purpose or owner
   */
  public byte[] open(Purpose purpose, String boundTo, byte[] sealed, Deadline deadline) {
    if (sealed.length < 2 || sealed[0] != FORMAT) {
      throw new UnreadableException("unknown format", null);
    }
    int headEnd = 2 + (sealed[1] & 0xff);
    int nonceEnd = headEnd + NONCE_BYTES;
    if (sealed.length < nonceEnd + TAG_BYTES) {
      throw new UnreadableException("too short", null);
    }
    String id = new String(sealed, 2, headEnd - 2, US_ASCII);
    DataKey key =
        keys.find(id, deadline)
            .orElseThrow(() -> new UnreadableException("its key is not to be had", null));
    try {
      Cipher cipher = cipher(Cipher.DECRYPT_MODE, key, sealed, headEnd);
      cipher.updateAAD(associated(head(key.id()), purpose, boundTo));
      return cipher.doFinal(sealed, nonceEnd, sealed.length - nonceEnd);
    } catch (GeneralSecurityException e) {
      throw new UnreadableException("altered, or of another purpose or owner", e);
    }
  }

  /**
   * Opens a value that was stored. The one place that decides what it means if that cannot be done
   * any more, such as after a restore: it counts as not there.
   */
  Optional<byte[]> openStored(
      Purpose purpose, CustomerWebId customer, String boundTo, byte[] sealed, Deadline deadline) {
    try {
      return Optional.of(open(purpose, boundTo, sealed, deadline));
    } catch (UnreadableException e) {
      LOG.error("customer {}: {} counts as not there: {}", customer, purpose, e.getMessage());
      return Optional.empty();
    }
  }

  /** Seals a text into one that may stand in a page or a header. */
  public String sealText(Purpose purpose, String boundTo, String plain, Deadline deadline) {
    byte[] sealed = seal(purpose, boundTo, plain.getBytes(UTF_8), deadline);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
  }

  /**
   * Undoes {@link #sealText}; empty if it is anything but what that gave. It comes from strangers,
   * so this is no fault of ours.
   */
  public Optional<String> openText(
      Purpose purpose, String boundTo, String sealed, Deadline deadline) {
    try {
      return Optional.of(new String(open(purpose, boundTo, decoded(sealed), deadline), UTF_8));
    } catch (UnreadableException noneOfOurs) {
      return Optional.empty();
    }
  }

  /** Strict: every sealed value has one text, so that a changed text is a changed value. */
  private static byte[] decoded(String text) {
    byte[] bytes;
    try {
      bytes = Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw new UnreadableException("no base64", e);
    }
    if (!Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(text)) {
      throw new UnreadableException("no base64 as we write it", null);
    }
    return bytes;
  }

  private static byte[] head(String keyId) {
    byte[] id = keyId.getBytes(US_ASCII);
    return ByteBuffer.allocate(2 + id.length).put(FORMAT).put((byte) id.length).put(id).array();
  }

  /** Characters, not UTF-8: two texts that differ in half a surrogate pair are two owners. */
  private static byte[] associated(byte[] head, Purpose purpose, String boundTo) {
    var data = ByteBuffer.allocate(head.length + 1 + Integer.BYTES + boundTo.length() * 2);
    data.put(head).put(purpose.code()).putInt(boundTo.length());
    for (int i = 0; i < boundTo.length(); i++) {
      data.putChar(boundTo.charAt(i));
    }
    return data.array();
  }

  private static Cipher cipher(int mode, DataKey key, byte[] nonceIn, int offset)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    var parameters = new GCMParameterSpec(TAG_BYTES * Byte.SIZE, nonceIn, offset, NONCE_BYTES);
    cipher.init(mode, key.secret(), parameters);
    return cipher;
  }
}
