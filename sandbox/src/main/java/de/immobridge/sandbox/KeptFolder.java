package de.immobridge.sandbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.immobridge.sandbox.simulator.keep.KeptFile;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;

/**
 * The folder of {@code --keep}: what onOffice knows, the provider's tables, and the secrets with
 * which both were written. One sandbox at a time uses it.
 */
final class KeptFolder implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder;
  private final FileChannel lock;

  private KeptFolder(Path folder, FileChannel lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /**
   * Opens it, or makes it.
   *
   * @throws IOException with a sentence, if it cannot be used
   */
  static KeptFolder open(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder, KeptFile.onlyOurs("rwx------"));
    }
    var lock =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    var kept = new KeptFolder(folder, lock);
    if (!kept.isOurs()) {
      lock.close();
      throw new IOException("another sandbox keeps its state in " + folder);
    }
    kept.closeToOthers();
    return kept;
  }

  /** In a folder that was there before, and that others may look into, too. */
  private void closeToOthers() throws IOException {
    Files.createDirectories(tables(), KeptFile.onlyOurs("rwx------"));
    if (KeptFile.onlyOurs("rwx------").length > 0) {
      Files.setPosixFilePermissions(tables(), PosixFilePermissions.fromString("rwx------"));
      Files.setPosixFilePermissions(
          folder.resolve("lock"), PosixFilePermissions.fromString("rw-------"));
    }
  }

  private boolean isOurs() throws IOException {
    try {
      return lock.tryLock() != null;
    } catch (OverlappingFileLockException inThisProcess) {
      return false;
    }
  }

  /** What onOffice knows. */
  Path state() {
    return folder.resolve("onoffice.json");
  }

  /** Where DynamoDB Local has its tables. */
  Path tables() {
    return folder.resolve("tables");
  }

  /** A secret of this name: the one that was kept, or else a fresh one, which is kept then. */
  String secret(String name, Supplier<String> fresh) throws IOException {
    var file = new KeptFile(folder.resolve("secrets.json"));
    var bytes = file.read();
    var secrets =
        bytes.isPresent() && JSON.readTree(bytes.get()) instanceof ObjectNode known
            ? known
            : JSON.createObjectNode();
    if (!secrets.has(name)) {
      file.write(JSON.writeValueAsBytes(secrets.put(name, fresh.get())));
    }
    return secrets.path(name).asText();
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }
}
