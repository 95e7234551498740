package de.immobridge.kit;

import de.immobridge.customer.Owner;
import de.immobridge.customer.Store;
import de.immobridge.json.Json;
import de.immobridge.json.JsonText;
import de.immobridge.onoffice.CustomerWebId;
import de.immobridge.onoffice.Deadline;
import de.immobridge.onoffice.EstateLanguage;
import de.immobridge.records.Memory;
import de.immobridge.records.Module;
import de.immobridge.records.Shelf;
import de.immobridge.telemetry.Telemetry;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One customer's field configurations in the store, for the time of one invocation. What an
 * environment does not know by heart is fetched beside whatever comes before it is needed. Nothing
 * fails here: what cannot be read is asked for, and what cannot be kept is asked for again.
 */
final class StoredFields implements Shelf, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(StoredFields.class);

  /** With the time that a warm environment believes it, what an agency adds is seen in an hour. */
  private static final Duration KEPT = Duration.ofMinutes(50);

  private final Store store;
  private final CustomerWebId customer;
  private final EstateLanguage labels;
  private final Memory memory;
  private final boolean keeps;
  private final Deadline deadline;
  private final Optional<Beside<Optional<Json>>> fetched;

  /**
   * The shelf of one customer.
   *
   * @param keeps whether anything is written, too
   */
  StoredFields(
      Store store,
      CustomerWebId customer,
      EstateLanguage labels,
      Memory memory,
      boolean keeps,
      Deadline deadline) {
    this.store = store;
    this.customer = customer;
    this.labels = labels;
    this.memory = memory;
    this.keeps = keeps;
    this.deadline = deadline;
    this.fetched =
        memory.mayLookFor(customer, Module.ESTATE, labels)
            ? Optional.of(Beside.start(Telemetry.beside(() -> read(Module.ESTATE))))
            : Optional.empty();
  }

  @Override
  public Optional<Json> find(Module module) {
    if (!memory.mayLookFor(customer, module, labels)) {
      return Optional.empty();
    }
    return module == Module.ESTATE && fetched.isPresent()
        ? Beside.known(fetched.get())
        : read(module);
  }

  private Optional<Json> read(Module module) {
    try {
      Optional<Store.Stored> stored = store.read(owner(), name(module), deadline);
      if (stored.isEmpty()) {
        memory.notOnTheShelf(customer, module, labels);
        return Optional.empty();
      }
      try (var in = new GZIPInputStream(new ByteArrayInputStream(stored.get().bytes()))) {
        return Optional.of(JsonText.read(in.readAllBytes()));
      }
    } catch (IOException | RuntimeException e) {
      LOG.warn("stored fields cannot be read: {}", e.getMessage());
      return Optional.empty();
    }
  }

  @Override
  public void keep(Module module, Json fields) {
    if (!keeps) {
      return;
    }
    try {
      byte[] small = zipped(fields);
      if (small.length <= Store.MOST_BYTES) {
        store.write(
            owner(), name(module), small, Store.Expected.absent(), Optional.of(KEPT), deadline);
      }
    } catch (IOException | RuntimeException e) {
      LOG.warn("fields cannot be stored: {}", e.getMessage());
    }
  }

  private static byte[] zipped(Json fields) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(bytes)) {
      out.write(JsonText.bytes(fields));
    }
    return bytes.toByteArray();
  }

  private Owner owner() {
    return Owner.library(customer);
  }

  private String name(Module module) {
    return "fields/" + module.name() + "/" + labels.codeOrEmpty();
  }

  @Override
  public void close() {
    fetched.ifPresent(Beside::close);
  }
}
