package de.immobridge.sandbox.simulator;

import static de.immobridge.sandbox.simulator.SandboxExtension.ADMINISTRATOR;
import static de.immobridge.sandbox.simulator.SandboxExtension.HANSEKONTOR;
import static de.immobridge.sandbox.simulator.SandboxExtension.JONAS;
import static de.immobridge.sandbox.simulator.SandboxExtension.MIRIAM;
import static de.immobridge.sandbox.simulator.SandboxExtension.parameters;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.immobridge.sandbox.simulator.control.Assets;
import de.immobridge.sandbox.simulator.http.Request;
import de.immobridge.sandbox.simulator.http.Response;
import de.immobridge.sandbox.simulator.http.Routes;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What stands behind the enterprise pages. */
class EnterpriseTest {

  @RegisterExtension final SandboxExtension sandbox = new SandboxExtension();

  @Test
  void customersComeWithTheirUsersAndTheStateOfTheProvider() {
    assertThat(customer().path("status").asText()).isEqualTo("not-activated");
    sandbox.activated(HANSEKONTOR);
    assertThat(customer().path("status").asText()).isEqualTo("active");
    sandbox.post("/enterprise/block", Map.of("customerWebId", HANSEKONTOR, "userId", 17));
    assertThat(customer().path("status").asText()).isEqualTo("blocked");

    assertThat(customer().at("/users/1/name").asText()).isEqualTo("Jonas Brandt");
    assertThat(customer().at("/users/1/group").asText()).isEqualTo("Verkauf Hamburg");
    assertThat(customer().at("/users/2").has("group")).isFalse();
  }

  @Test
  void onlyAdministratorsBlock() {
    sandbox.activated(HANSEKONTOR);

    var reply =
        sandbox.post("/enterprise/block", Map.of("customerWebId", HANSEKONTOR, "userId", JONAS));

    assertThat(reply.status()).isEqualTo(403);
  }

  @Test
  void aUserSeesEstatesWithTheirVersions() {
    var estates = sandbox.get(estates(JONAS)).json();

    assertThat(estates).hasSize(3);
    assertThat(estates.at("/0/id").asInt()).isEqualTo(87);
    assertThat(estates.at("/0/ort").asText()).isEqualTo("Lübeck");
    assertThat(estates.at("/0/writable").asBoolean()).isTrue();
    assertThat(estates.at("/1/writable").asBoolean()).isFalse();
    assertThat(estates.at("/0/versions/1/id").asInt()).isEqualTo(2087);
    assertThat(estates.at("/0/versions/1/language").asText()).isEqualTo("ENG");
    assertThat(estates.at("/0/versions/1/objekttitel").asText()).startsWith("Family home");
  }

  @Test
  void oneEstateIsShownInOneLanguage() {
    var estate = sandbox.get(estates(JONAS) + "/87?language=ENG").json();

    assertThat(estate.at("/elements/lage").asText()).startsWith("The city park");
    assertThat(estate.at("/fields/lage/label").asText()).isEqualTo("Lage");
    assertThat(sandbox.get(estates(MIRIAM) + "/87").status()).isEqualTo(404);
  }

  @Test
  void aRecordShowsItsPeopleItsActivitiesAndItsTasks() {
    var path = "/enterprise/customers/" + HANSEKONTOR + "/users/17/estates/1042/around";
    var credentials = sandbox.activated(HANSEKONTOR);

    sandbox.callAs(
        ADMINISTRATOR,
        credentials,
        "create",
        "agentslog",
        "",
        Map.of("estateid", 1042, "actionkind", "Notiz", "note", "Texte übersetzt"));

    var around = sandbox.get(path).json();
    assertThat(around.at("/people/0").toString())
        .isEqualTo(
            "{\"role\":\"contact-person\",\"id\":201,\"name\":\"Katrin Petersen\","
                + "\"company\":\"Hansekontor Immobilien\",\"phone\":\"+49 40 555 0170\","
                + "\"mobile\":\"+49 170 555 0170\",\"email\":\"k.petersen@hansekontor.example\"}");
    assertThat(around.path("people").findValuesAsText("role"))
        .containsExactly(
            "contact-person", "contact-person", "owner", "buyer", "interested", "interested");
    assertThat(around.at("/activities/0/note").asText()).isEqualTo("Texte übersetzt");
    assertThat(around.path("activities")).hasSize(9);
    assertThat(around.at("/tasks/0/subject").asText()).isEqualTo("Kaufvertragsentwurf prüfen");
    assertThat(sandbox.get(path.replace("/17/", "/34/")).status()).isEqualTo(404);
  }

  @Test
  void theKeyIsShownWithTheWindowAndTheWordIsUnderstood() {
    var window = activate("administrators").json();
    assertThat(word(window, "active").path("active").asBoolean()).isFalse();
    unlock(window);
    assertThat(word(window, "error").path("active").asBoolean()).isFalse();
    assertThat(word(window, "ACTIVE").path("understood").asBoolean()).isFalse();
    assertThat(word(window, "active").path("active").asBoolean()).isTrue();
  }

  @Test
  void servicesAreOpenToWhomTheAdministratorChose() {
    assertThat(service(ADMINISTRATOR).status()).isEqualTo(409);
    unlock(activate("administrators").json());

    assertThat(service(ADMINISTRATOR).status()).isEqualTo(200);
    assertThat(service(JONAS).status()).isEqualTo(403);

    unlock(activate("users").json());
    assertThat(service(JONAS).status()).isEqualTo(200);
  }

  @Test
  void aProviderWithOneWebhookLeavesNoChoice() {
    assertThat(sandbox.get("/enterprise/activation").json().path("audiences")).hasSize(2);
    sandbox.turn("provider.singleWebhook", "true");

    assertThat(sandbox.get("/enterprise/activation").json().path("locked").asBoolean()).isTrue();
    unlock(activate("administrators").json());
    assertThat(customer().path("audience").asText()).isEqualTo("users");
  }

  @Test
  void aWindowThatWasClosedTakesNoMessage() {
    var window = sandbox.service(HANSEKONTOR, ADMINISTRATOR).path("window").asText();

    assertThat(sandbox.post("/enterprise/windows/" + window + "/close", Map.of()).status())
        .isEqualTo(204);
    assertThat(sandbox.post("/enterprise/windows/unknown/close", Map.of()).status()).isEqualTo(404);
  }

  @Test
  void thePanelShowsCallsAfterANumberWithoutSecrets() {
    var credentials = sandbox.activated(HANSEKONTOR);
    var claim = sandbox.claim(HANSEKONTOR, ADMINISTRATOR);
    sandbox.call(
        credentials,
        "read",
        "estate",
        "87",
        Map.of("extendedclaim", claim, "estatelanguage", "ENG"));

    var reply = sandbox.get("/enterprise/calls?after=1");

    assertThat(reply.json()).hasSize(1);
    assertThat(reply.json().at("/0/action").asText()).isEqualTo("read");
    assertThat(reply.json().at("/0/endpoint").asText()).isEqualTo("stable");
    assertThat(reply.json().at("/0/language").asText()).isEqualTo("ENG");
    assertThat(reply.json().at("/0/claim").asText()).hasSize(8);
    assertThat(reply.text()).doesNotContain(claim);
  }

  @Test
  void pagesAndTheirFilesComeWithTheirTypes() {
    var routes = new Routes(new Assets("/enterprise-test").routes());

    assertThat(type(routes, "/")).isEqualTo("text/html; charset=utf-8");
    assertThat(type(routes, "/enterprise/assets/page.css")).isEqualTo("text/css; charset=utf-8");
    assertThat(type(routes, "/enterprise/assets/page.js"))
        .isEqualTo("text/javascript; charset=utf-8");
    assertThat(type(routes, "/enterprise/assets/absent.js")).isEqualTo("application/problem+json");
    assertThat(type(routes, "/enterprise/assets/..%2Fsecret.js"))
        .isEqualTo("application/problem+json");
  }

  private static String type(Routes routes, String path) {
    var response = routes.handle(new Request("GET", path, "", new byte[0], Map.of()));
    return ((Response.Content) response).type();
  }

  private JsonNode customer() {
    return sandbox.get("/enterprise/customers").json().get(0);
  }

  private static String estates(int userId) {
    return "/enterprise/customers/" + HANSEKONTOR + "/users/" + userId + "/estates";
  }

  private Reply activate(String audience) {
    return sandbox.post(
        "/enterprise/activation",
        Map.of("customerWebId", HANSEKONTOR, "userId", ADMINISTRATOR, "audience", audience));
  }

  private void unlock(JsonNode window) {
    var parameters = parameters(window.path("url").asText());
    sandbox.unlock(
        new Credentials(
            parameters.getOrDefault("apiToken", ""),
            window.path("apiKey").asText(),
            parameters.getOrDefault("apiClaim", ""),
            parameters.getOrDefault("parameterCacheId", "")));
  }

  private Reply service(int userId) {
    return sandbox.post(
        "/enterprise/service", Map.of("customerWebId", HANSEKONTOR, "userId", userId));
  }

  private JsonNode word(JsonNode window, String word) {
    return sandbox
        .post(
            "/enterprise/windows/" + window.path("window").asText() + "/word", Map.of("word", word))
        .json();
  }
}
