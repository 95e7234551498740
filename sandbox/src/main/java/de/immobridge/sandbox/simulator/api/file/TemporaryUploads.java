package de.immobridge.sandbox.simulator.api.file;

import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Blocks that were sent but not yet put anywhere (G.6); each can be taken once. */
final class TemporaryUploads {

  private record Key(String webId, String id) {}

  private final Map<Key, byte[]> uploads = new HashMap<>();

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
