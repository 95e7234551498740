package de.immobridge.sandbox.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.immobridge.sandbox.visit.UnlockPage;
import de.immobridge.sandbox.visit.Visitor;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** What the points can do: open windows, visit the provider, ask the simulator what it saw. */
final class Walk {
  static final String AGENCY = "hansekontor-4711";
  static final String OTHER_AGENCY = "mueller-soehne-0815";
  static final int ADMINISTRATOR = 17;
  static final int USER = 21;
  static final int ESTATE = 1042;
  static final int ADDRESS = 201;
  static final int TASK = 501;
  static final int APPOINTMENT = 2901;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final URI enterprise;
  private final Given given;
  private final Visitor visitor = new Visitor();
  private final List<String> steps = new ArrayList<>();

  /** A window that onOffice has opened, with what its address carries. */
  record Opened(
      String id, URI address, String claim, String cacheId, String apiKey, String apiToken) {
    /** What must never be seen again. */
    List<String> secrets() {
      return List.of(claim, apiKey, apiToken).stream().filter(each -> !each.isEmpty()).toList();
    }
  }

  /**
   * What is told about the provider.
   *
   * @param secret that onOffice and the provider share
   * @param resultUrl where the result of a payment goes
   * @param creditUrl what answers differently when something was credited
   */
  record Given(String secret, Optional<String> resultUrl, Optional<String> creditUrl) {
    @Override
    public String toString() {
      return "Given[" + resultUrl + ", " + creditUrl + "]";
    }
  }

  Walk(URI enterprise, Given given) {
    this.enterprise = enterprise;
    this.given = given;
  }

  Given given() {
    return given;
  }

  /** The steps since the last time, which are forgotten then. */
  List<String> steps() {
    var taken = List.copyOf(steps);
    steps.clear();
    return taken;
  }

  void note(String step) {
    steps.add(step);
  }

  // What onOffice does.

  /** A service window at a property, with parameters in the place of or beside the usual ones. */
  Opened service(String agency, int user, Map<String, ?> parameters) {
    var body = new LinkedHashMap<String, Object>();
    body.put("customerWebId", agency);
    body.put("userId", user);
    if (agency.equals(AGENCY)) {
      body.put("estateId", ESTATE);
      body.put("language", "ENG");
    }
    body.put("parameters", parameters);
    return opened("/control/service", body);
  }

  Opened service() {
    return service(AGENCY, ADMINISTRATOR, Map.of());
  }

  Opened activation(String agency) {
    return opened("/control/activation", Map.of("customerWebId", agency, "userId", ADMINISTRATOR));
  }

  private Opened opened(String path, Map<String, ?> body) {
    JsonNode window = ask("POST", path, body);
    return new Opened(
        window.path("window").asText(),
        URI.create(window.path("url").asText()),
        window.path("apiClaim").asText(),
        window.path("parameterCacheId").asText(),
        window.path("apiKey").asText(""),
        window.path("apiToken").asText(""));
  }

  void block() {
    note("onOffice: the administrator blocks the provider");
    ask("POST", "/control/block", Map.of("customerWebId", AGENCY));
  }

  void knobs(Map<String, String> turned) {
    turned.forEach((name, value) -> note("onOffice: knob " + name + "=" + value));
    ask("PATCH", "/control/knobs", turned);
  }

  void resetKnobs() {
    ask("DELETE", "/control/knobs");
  }

  /** The administrator unlocks the provider, if that has not happened. */
  boolean unlocked(String agency) {
    return active(agency)
        || unlock(agency, activation(agency)).filter(this::saysActive).isPresent();
  }

  private boolean saysActive(Visitor.Answer answer) {
    return answer.status() == 200 && word(answer).equals("active");
  }

  /** Opens the unlock page of a window and pastes its key; nothing if there is no form. */
  Optional<Visitor.Answer> unlock(String agency, Opened window) {
    return page(window).map(page -> paste(page, window.apiKey()));
  }

  Optional<UnlockPage> page(Opened window) {
    return UnlockPage.in(visitor, window.address(), visit(window).body());
  }

  Visitor.Answer paste(UnlockPage page, String key) {
    var answer = page.paste(key);
    note(
        "paste a key of "
            + key.length()
            + " characters -> HTTP "
            + answer.status()
            + ", word '"
            + word(answer)
            + "'");
    return answer;
  }

  /** The word that a script passes on to onOffice's window. */
  static String word(Visitor.Answer answer) {
    String body = answer.body().strip();
    return body.length() > 40 ? body.substring(0, 40) + "..." : body;
  }

  boolean active(String agency) {
    return StreamSupport.stream(ask("GET", "/enterprise/customers").spliterator(), false)
        .filter(each -> each.path("customerWebId").asText().equals(agency))
        .anyMatch(each -> each.path("status").asText().equals("active"));
  }

  // What the provider is seen to do.

  Visitor.Answer visit(Opened window) {
    return visit(window.address());
  }

  Visitor.Answer visit(URI address) {
    var answer = visitor.get(address);
    note(
        "GET "
            + Masked.address(address)
            + " -> HTTP "
            + answer.status()
            + ", "
            + answer.type()
            + ", "
            + answer.body().length()
            + " characters");
    return answer;
  }

  /** The actions that the API has received since the last time. */
  List<JsonNode> calls() {
    JsonNode calls = ask("GET", "/control/calls");
    ask("DELETE", "/control/calls");
    var list = new ArrayList<JsonNode>();
    for (JsonNode call : calls) {
      list.add(call);
      note("API: " + action(call) + " -> " + call.path("errorcode").asInt());
    }
    return list;
  }

  static String action(JsonNode call) {
    String verb = call.path("actionid").asText().replaceAll(".*:", "");
    return (verb
            + " "
            + call.path("resourcetype").asText()
            + " "
            + call.path("resourceid").asText())
        .strip();
  }

  JsonNode ask(String method, String path) {
    return ask(method, path, Map.of());
  }

  JsonNode ask(String method, String path, Map<String, ?> body) {
    return visitor.json(method, enterprise.resolve(path), JSON.valueToTree(body).toString());
  }
}
