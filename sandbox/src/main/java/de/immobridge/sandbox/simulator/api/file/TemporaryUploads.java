package de.immobridge.sandbox.simulator.api.file;

import java.io.ByteArrayOutputStream;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Blocks that were sent but not yet put anywhere (G.6); each can be taken once. */
public final class TemporaryUploads {

  private record Key(String webId, String id) {}

  /** One of them, as it is kept over a restart. */
  @SuppressWarnings("ArrayRecordComponent") // it is stored, never compared
  public record Upload(String webId, String id, byte[] bytes) {}

  private final Map<Key, byte[]> uploads = new LinkedHashMap<>();

  /** Those that were kept. */
  public TemporaryUploads(Collection<Upload> kept) {
    kept.forEach(each -> uploads.put(new Key(each.webId(), each.id()), each.bytes()));
  }

  /** All that nobody has taken yet. */
  public synchronized List<Upload> all() {
    return uploads.entrySet().stream()
        .map(entry -> new Upload(entry.getKey().webId(), entry.getKey().id(), entry.getValue()))
        .toList();
  }

  /** Begins one. */
  synchronized String begin(String webId, byte[] block) {
    var id = UUID.randomUUID().toString();
    uploads.put(new Key(webId, id), block);
    return id;
  }

  /** Adds a block and tells the size so far; nothing if there is no such upload. */
  synchronized Optional<Integer> append(String webId, String id, byte[] block) {
    return Optional.ofNullable(
            uploads.computeIfPresent(new Key(webId, id), (_, before) -> join(before, block)))
        .map(bytes -> bytes.length);
  }

  /** Takes it away. */
  synchronized Optional<byte[]> take(String webId, String id) {
    return Optional.ofNullable(uploads.remove(new Key(webId, id)));
  }

  private static byte[] join(byte[] first, byte[] second) {
    var joined = new ByteArrayOutputStream(first.length + second.length);
    joined.writeBytes(first);
    joined.writeBytes(second);
    return joined.toByteArray();
  }
}
