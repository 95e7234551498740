package de.immobridge.sandbox.simulator;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import de.immobridge.sandbox.simulator.customer.FileContent;
import de.immobridge.sandbox.simulator.customer.Value;
import de.immobridge.sandbox.simulator.keep.KeptFile;
import de.immobridge.sandbox.simulator.keep.Moments;
import de.immobridge.sandbox.simulator.keep.Optionals;
import de.immobridge.sandbox.simulator.marketplace.Delivery;
import de.immobridge.sandbox.simulator.marketplace.Window;
import de.immobridge.sandbox.simulator.payment.Purchase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The state of a simulator as JSON. All that is special about that is said here. */
final class StateJson {

  private static final List<Class<?>> SEALED =
      List.of(Window.Purpose.class, Delivery.State.class, FileContent.class, Purchase.class);

  private static final JsonMapper MAPPER = mapper();

  private StateJson() {}

  /** Which of several it is stands with it. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
  private interface Named {}

  private interface AsJson {
    @JsonValue
    JsonNode json();
  }

  private abstract static class StoredBytes {
    @JsonCreator
    StoredBytes(@JsonProperty("bytes") byte[] bytes) {}

    @JsonProperty
    abstract byte[] bytes();
  }

  static byte[] write(State state) {
    try {
      return MAPPER.writeValueAsBytes(state);
    } catch (IOException e) {
      throw new UncheckedIOException("The state cannot be written", e);
    }
  }

  /**
   * Reads what was kept; the first day where nothing was.
   *
   * @throws IOException with a sentence, if it is not a state or one of another format
   */
  static State read(KeptFile file) throws IOException {
    var bytes = file.read();
    if (bytes.isEmpty()) {
      return State.FRESH;
    }
    try {
      int format = MAPPER.readTree(bytes.get()).path("format").asInt();
      if (format == State.FORMAT) {
        return MAPPER.readValue(bytes.get(), State.class);
      }
    } catch (IOException e) {
      throw unreadable(file, e);
    }
    throw unreadable(file, null);
  }

  private static IOException unreadable(
      KeptFile file, @org.jspecify.annotations.Nullable Throwable cause) {
    return new IOException(
        "what was kept in "
            + file.path()
            + " cannot be read by this version; move the folder away to begin anew",
        cause);
  }

  private static JsonMapper mapper() {
    var module =
        new SimpleModule()
            .addSerializer(Instant.class, ToStringSerializer.instance)
            .addDeserializer(Instant.class, new Moments<>(Instant.class, Instant::parse))
            .addSerializer(LocalDate.class, ToStringSerializer.instance)
            .addDeserializer(LocalDate.class, new Moments<>(LocalDate.class, LocalDate::parse))
            .addSerializer(Optional.class, new Optionals.Writer())
            .addDeserializer(Optional.class, new Optionals.Reader());
    var mapper =
        JsonMapper.builder()
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .addModule(module)
            .addMixIn(Value.class, AsJson.class)
            .addMixIn(FileContent.Stored.class, StoredBytes.class);
    SEALED.forEach(each -> mapper.addMixIn(each, Named.class));
    SEALED.forEach(each -> mapper.registerSubtypes(each.getPermittedSubclasses()));
    return mapper
        .withConfigOverride(
            BigDecimal.class,
            override -> override.setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.STRING)))
        .build();
  }
}
