package de.immobridge.sandbox.simulator.marketplace;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.immobridge.sandbox.simulator.http.Json;
import de.immobridge.sandbox.simulator.knob.Knobs;
import de.immobridge.sandbox.simulator.knob.OnOfficeClock;
import de.immobridge.sandbox.simulator.knob.StandardKnobs;
import de.immobridge.sandbox.simulator.marketplace.MessageVerdict.Accepted;
import de.immobridge.sandbox.simulator.marketplace.MessageVerdict.Refused;
import de.immobridge.sandbox.simulator.marketplace.Posted.Doubtful;
import de.immobridge.sandbox.simulator.marketplace.Posted.Genuine;
import de.immobridge.sandbox.simulator.signature.HmacSha256;
import de.immobridge.sandbox.simulator.signature.MessageSignature;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Checks what the provider's page posts to its parent (D.2): JSON text, signed like an order, with
 * the parameter cache of an open window. Checks come in that order; the first that fails decides.
 * GUESS: that the provider secret signs it.
 */
public final class WindowMessages {

  private static final String PREFIX = "onOffice.service.";

  private final Provider provider;
  private final Windows windows;
  private final Knobs knobs;
  private final OnOfficeClock clock;

  WindowMessages(Provider provider, Windows windows, Knobs knobs, OnOfficeClock clock) {
    this.provider = provider;
    this.windows = windows;
    this.knobs = knobs;
    this.clock = clock;
  }

  /** Whether a text that arrived in a window is what it claims to be. */
  public Posted check(Window window, String text) {
    return read(text)
        .map(message -> check(window, message))
        .orElseGet(() -> new Doubtful("The message is not a JSON object."));
  }

  private Posted check(Window window, ObjectNode message) {
    if (!signed(message)) {
      return new Doubtful("The signature is missing or wrong.");
    }
    if (!timely(message.path("timestamp"))) {
      return new Doubtful("The timestamp is missing, too old or in the future.");
    }
    if (!window.cacheId().equals(message.path("parametercacheid").asText())) {
      return new Doubtful("The parametercacheid is not that of this window.");
    }
    if (!window.open()) {
      return new Doubtful("The window is closed.");
    }
    if (windows.byCache(window.cacheId()).isEmpty()) {
      return new Doubtful("The parameter cache has expired.");
    }
    return new Genuine(message);
  }

  /** What the parent shall do after a message that is no order. */
  public MessageVerdict effect(ObjectNode message) {
    var type = message.path("onOfficeType").asText(message.path("type").asText());
    return switch (type) {
      case PREFIX + "refreshParent" -> new Accepted(true, false);
      case PREFIX + "refreshParentAndClose" -> new Accepted(true, true);
      case PREFIX + "closeProviderWindow" -> new Accepted(false, true);
      default -> new Refused("There is no window message of the type '" + type + "'.");
    };
  }

  private boolean signed(ObjectNode message) {
    var given = message.path(MessageSignature.FIELD).asText();
    return HmacSha256.same(MessageSignature.of(provider.secret(), message), given);
  }

  private boolean timely(JsonNode timestamp) {
    if (!timestamp.asText().matches("\\d{1,11}")) {
      return false;
    }
    var age = Duration.between(Instant.ofEpochSecond(timestamp.asLong()), clock.now()).abs();
    return age.compareTo(knobs.get(StandardKnobs.MESSAGE_WINDOW)) <= 0;
  }

  private static Optional<ObjectNode> read(String text) {
    try {
      return Json.read(text.getBytes(UTF_8)) instanceof ObjectNode message
          ? Optional.of(message)
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
