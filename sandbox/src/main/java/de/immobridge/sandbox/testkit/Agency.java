package de.immobridge.sandbox.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import de.immobridge.sandbox.Agencies;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** A customer of onOffice, who may have unlocked the provider. */
public final class Agency {
  private final World world;
  private final String customerWebId;

  Agency(World world, String customerWebId) {
    this.world = world;
    this.customerWebId = customerWebId;
  }

  /**
   * The administrator unlocks the provider, through the provider's own page.
   *
   * @throws IllegalStateException if that does not succeed
   */
  public Agency activated() {
    var agencies = new Agencies(world.enterprise(), world.visitor());
    agencies.activate(agencies.agency(customerWebId));
    world.ask("DELETE", "/control/calls", "");
    return this;
  }

  /** An administrator opens the window for unlocking, and has not pasted the key yet. */
  public ActivationWindow opensActivation(int userId) {
    return ActivationWindow.in(
        world,
        world.ask(
            "POST",
            "/control/activation",
            Map.of("customerWebId", customerWebId, "userId", userId)));
  }

  /** The administrator blocks the provider, which is not told. */
  public Agency blocked() {
    world.ask("POST", "/control/block", Map.of("customerWebId", customerWebId));
    return this;
  }

  /** Whether onOffice holds the provider for active, not-activated or blocked. */
  public String status() {
    return StreamSupport.stream(world.ask("GET", "/enterprise/customers", "").spliterator(), false)
        .filter(each -> each.path("customerWebId").asText().equals(customerWebId))
        .map(each -> each.path("status").asText())
        .findFirst()
        .orElseThrow();
  }

  /** One of its users. */
  public User user(int userId) {
    return new User(world, customerWebId, userId, Optional.empty(), Optional.empty(), Map.of());
  }

  /** One of its properties, as onOffice holds it. */
  public Estate estate(int id) {
    return new Estate(id);
  }

  /** A property, past the API. */
  public final class Estate {
    private final int id;

    private Estate(int id) {
      this.id = id;
    }

    /** A field in a language version. */
    public String text(String field, String language) {
      return record(language).path(field).asText();
    }

    /** All fields of a language version. */
    public JsonNode record(String language) {
      return world.ask("GET", address(language), "").path("elements");
    }

    /** Somebody else changes a field in onOffice. */
    public Estate changed(String field, String value, String language) {
      world.ask("PATCH", address(language), Map.of("elements", Map.of(field, value)));
      return this;
    }

    private String address(String language) {
      return "/control/estates/" + customerWebId + "/" + id + "?language=" + language;
    }
  }
}
