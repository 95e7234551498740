package de.immobridge.sandbox.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import de.immobridge.sandbox.visit.Visitor;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The provider's page in a window of onOffice, as it came, and what its script can do from there.
 */
public final class ServicePage {
  private static final Pattern SESSION =
      Pattern.compile("<meta name=\"session\" content=\"([^\"]*)\"");

  private final World world;
  private final String path;
  private final String window;
  private final Visitor.Answer answer;

  ServicePage(World world, String path, String window, Visitor.Answer answer) {
    this.world = world;
    this.path = path;
    this.window = window;
    this.answer = answer;
  }

  /** What onOffice says of a message that the page has posted to its window. */
  public record Verdict(boolean accepted, boolean refreshes, boolean closes, String reason) {}

  /** The HTTP status of the page. */
  public int status() {
    return answer.status();
  }

  public String html() {
    return answer.body();
  }

  /**
   * The session that the page was opened with.
   *
   * @throws IllegalStateException if it has none, because it explains a trouble for example
   */
  public String session() {
    var found = SESSION.matcher(answer.body());
    if (!found.find()) {
      throw new IllegalStateException("The page (HTTP " + status() + ") has no session.");
    }
    return found.group(1).replace("&#x3D;", "=").replace("&amp;", "&");
  }

  /** Calls an action of the service, with a value that becomes JSON, or a text that is JSON. */
  public Visitor.Answer action(String name, Object body) {
    return call("POST", path + "/" + name, body);
  }

  /** Reads a property through {@code /properties}. */
  public Visitor.Answer reads(int estateId) {
    return call("GET", "/properties/" + estateId, "");
  }

  /** Edits a property through {@code /properties}; {@code seen} is what was there before. */
  public Visitor.Answer edits(int estateId, Map<String, ?> fields, Map<String, ?> seen) {
    return call("PATCH", "/properties/" + estateId, Map.of("fields", fields, "seen", seen));
  }

  /** Has the provider sign a message to the window, and posts it there. */
  public Verdict sends(String onOfficeType) {
    var signed = call("POST", "/service/message", Map.of("onOfficeType", onOfficeType));
    return posts(signed.body());
  }

  /** Posts a text to the window, as {@code window.parent.postMessage} does. */
  public Verdict posts(String text) {
    JsonNode verdict =
        world.ask("POST", "/enterprise/windows/" + window + "/message", Map.of("text", text));
    return new Verdict(
        verdict.path("accepted").asBoolean(),
        verdict.path("refresh").asBoolean(),
        verdict.path("close").asBoolean(),
        verdict.path("reason").asText());
  }

  /** Any call that the page's script may make, with its session. */
  public Visitor.Answer call(String method, String address, Object body) {
    return world
        .visitor()
        .call(
            method,
            world.provider(address),
            World.json(body),
            Map.of("Authorization", "Bearer " + session()));
  }
}
