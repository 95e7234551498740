package de.immobridge.sandbox.simulator;

import static de.immobridge.sandbox.simulator.SandboxExtension.ADMINISTRATOR;
import static de.immobridge.sandbox.simulator.SandboxExtension.HANSEKONTOR;
import static de.immobridge.sandbox.simulator.SandboxExtension.JONAS;
import static de.immobridge.sandbox.simulator.SandboxExtension.MIRIAM;
import static de.immobridge.sandbox.simulator.SandboxExtension.code;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Relations: who owns an estate, who is its contact person, who is interested. */
class RelationTest {

  private static final String PREFIX = "urn:onoffice-de-ns:smart:2.5:relationTypes:";
  private static final String OWNER = "estate:address:owner";

  @RegisterExtension final SandboxExtension sandbox = new SandboxExtension();

  private Credentials credentials = new Credentials("", "", "", "");

  @BeforeEach
  void activate() {
    credentials = sandbox.activated(HANSEKONTOR);
  }

  @Test
  void childrenAndParentsAreFoundByTheOtherSide() {
    assertThat(related(ADMINISTRATOR, "estate:address:interested", "parentids", 1042, 129))
        .isEqualTo("{\"1042\":[\"221\",\"223\"],\"129\":[\"227\"]}");
    assertThat(related(ADMINISTRATOR, OWNER, "childids", 211)).isEqualTo("{\"211\":[\"1042\"]}");
    assertThat(related(ADMINISTRATOR, OWNER, "childids", 221)).isEqualTo("{\"221\":[]}");
  }

  @Test
  void allContactPersonsAreTheFirstAndTheOthers() {
    assertThat(related(ADMINISTRATOR, "estate:address:contactPerson", "parentids", 1042))
        .isEqualTo("{\"1042\":[\"201\"]}");
    assertThat(related(ADMINISTRATOR, "estate:address:contactPersonAll", "parentids", 1042))
        .isEqualTo("{\"1042\":[\"201\",\"203\"]}");
  }

  @Test
  void someRelationsFollowFromTheRecords() {
    assertThat(related(ADMINISTRATOR, "estate:user:officer", "parentids", 131))
        .isEqualTo("{\"131\":[\"34\"]}");
    assertThat(related(ADMINISTRATOR, "estate:file:titelbild", "parentids", 1042))
        .isEqualTo("{\"1042\":[\"3539\"]}");
    assertThat(related(ADMINISTRATOR, "estate:allFiles", "childids", 3550))
        .isEqualTo("{\"3550\":[\"87\"]}");
  }

  @Test
  void whatIsOutOfSightHasNoRelations() {
    assertThat(related(MIRIAM, OWNER, "parentids", 1042, 131))
        .isEqualTo("{\"1042\":[],\"131\":[\"217\"]}");
  }

  @Test
  void recordsAreJoinedAndParted() {
    assertThat(code(join(ADMINISTRATOR, OWNER, List.of(1042), List.of(221, 223)))).isZero();
    assertThat(related(ADMINISTRATOR, OWNER, "parentids", 1042))
        .isEqualTo("{\"1042\":[\"211\",\"221\",\"223\"]}");

    assertThat(code(part(1042, 221))).isZero();
    assertThat(code(part(1042, 221))).isEqualTo(180);
    assertThat(related(ADMINISTRATOR, OWNER, "parentids", 1042))
        .isEqualTo("{\"1042\":[\"211\",\"223\"]}");
  }

  @Test
  void wrongRelationsHaveTheirCodes() {
    assertThat(code(call(ADMINISTRATOR, "get", "idsfromrelation", Map.of("parentids", List.of(1)))))
        .isEqualTo(132);
    assertThat(code(get(ADMINISTRATOR, "estate:address:butler", Map.of("parentids", List.of(1)))))
        .isEqualTo(132);
    assertThat(code(get(ADMINISTRATOR, OWNER, Map.of()))).isEqualTo(167);
    assertThat(code(join(ADMINISTRATOR, OWNER, List.of(87, 129), List.of(211, 213))))
        .isEqualTo(219);
    assertThat(code(join(ADMINISTRATOR, OWNER, List.of(87), List.of(4711)))).isEqualTo(179);
    assertThat(code(join(ADMINISTRATOR, "estate:allFiles", List.of(87), List.of(3539))))
        .isEqualTo(179);
    assertThat(code(join(JONAS, OWNER, List.of(1042), List.of(221)))).isEqualTo(156);
    assertThat(code(join(ADMINISTRATOR, "address:contact:address", List.of(215), List.of(227))))
        .isZero();
  }

  private String related(int userId, String type, String side, Integer... ids) {
    return get(userId, type, Map.of(side, List.of(ids))).at("/data/records/0/elements").toString();
  }

  private JsonNode get(int userId, String type, Map<String, ?> sides) {
    var all = new HashMap<String, Object>(sides);
    all.put("relationtype", PREFIX + type);
    return call(userId, "get", "idsfromrelation", all);
  }

  private JsonNode join(int userId, String type, List<Integer> parents, List<Integer> children) {
    return call(
        userId,
        "create",
        "relation",
        Map.of("relationtype", PREFIX + type, "parentid", parents, "childid", children));
  }

  private JsonNode part(int parent, int child) {
    return call(
        ADMINISTRATOR,
        "delete",
        "relation",
        Map.of("relationtype", PREFIX + OWNER, "parentid", parent, "childid", child));
  }

  private JsonNode call(int userId, String verb, String type, Map<String, ?> parameters) {
    return sandbox.callAs(userId, credentials, verb, type, "", parameters);
  }
}
