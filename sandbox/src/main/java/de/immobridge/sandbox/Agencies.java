package de.immobridge.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.immobridge.sandbox.visit.UnlockPage;
import de.immobridge.sandbox.visit.Visitor;
import java.net.URI;
import java.util.List;
import java.util.stream.StreamSupport;

/** The agencies of a simulator, and their administrators' way through a provider's unlock page. */
public final class Agencies {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final URI enterprise;
  private final Visitor visitor;

  /** An agency with the number of its first administrator. */
  public record Agency(String customerWebId, int administrator) {}

  public Agencies(URI enterprise, Visitor visitor) {
    this.enterprise = enterprise;
    this.visitor = visitor;
  }

  /**
   * The agency of this id, or all for an empty one.
   *
   * @throws Options.UsageException if there is none
   */
  List<Agency> named(String customerWebId) {
    List<Agency> found =
        StreamSupport.stream(ask("GET", "/control/customers", "").spliterator(), false)
            .filter(
                each ->
                    customerWebId.isEmpty()
                        || each.path("customerWebId").asText().equals(customerWebId))
            .map(each -> new Agency(each.path("customerWebId").asText(), administrator(each)))
            .toList();
    if (found.isEmpty()) {
      throw new Options.UsageException("There is no customer " + customerWebId + ".");
    }
    return found;
  }

  /**
   * The agency of this id.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Agency agency(String customerWebId) {
    return named(customerWebId).getFirst();
  }

  private static int administrator(JsonNode customer) {
    return StreamSupport.stream(customer.path("users").spliterator(), false)
        .filter(user -> user.path("administrator").asBoolean())
        .findFirst()
        .orElseThrow()
        .path("userId")
        .asInt();
  }

  /**
   * Unlocks, as an administrator does it.
   *
   * @throws IllegalStateException if the provider's page cannot be used that way, or refuses
   */
  public void activate(Agency agency) {
    JsonNode window =
        ask(
            "POST",
            "/control/activation",
            JSON.createObjectNode()
                .put("customerWebId", agency.customerWebId())
                .put("userId", agency.administrator())
                .toString());
    var page = UnlockPage.at(visitor, URI.create(window.path("url").asText()));
    var answer = page.paste(window.path("apiKey").asText());
    if (!active(agency.customerWebId())) {
      throw new IllegalStateException(
          "The provider's unlock page answered "
              + answer.status()
              + ", and "
              + agency.customerWebId()
              + " is not active.");
    }
  }

  boolean active(String customerWebId) {
    return StreamSupport.stream(ask("GET", "/enterprise/customers", "").spliterator(), false)
        .filter(each -> each.path("customerWebId").asText().equals(customerWebId))
        .anyMatch(each -> each.path("status").asText().equals("active"));
  }

  private JsonNode ask(String method, String path, String body) {
    return visitor.json(method, enterprise.resolve(path), body);
  }
}
