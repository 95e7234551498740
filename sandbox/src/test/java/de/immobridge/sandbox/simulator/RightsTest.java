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

/** Who may do what with which records, and who is there at all. */
class RightsTest {

  @RegisterExtension final SandboxExtension sandbox = new SandboxExtension();

  private Credentials credentials = new Credentials("", "", "", "");

  @BeforeEach
  void activate() {
    credentials = sandbox.activated(HANSEKONTOR);
  }

  @Test
  void rightsOnEstatesAreThoseThatReadingAndWritingMeet() {
    assertThat(right("read", "estate", MIRIAM, 1042, 87, 129, 131)).isEqualTo("[\"131\"]");
    assertThat(right("modify", "estate", MIRIAM, 1042, 87, 129, 131)).isEqualTo("[]");
    assertThat(right("read", "estate", JONAS, 1042, 87, 129, 131))
        .isEqualTo("[\"1042\",\"87\",\"129\"]");
    assertThat(right("modify", "estate", JONAS, 1042, 87, 129, 131)).isEqualTo("[\"87\"]");
    assertThat(right("delete", "estate", ADMINISTRATOR, 131, 4711)).isEqualTo("[\"131\"]");
  }

  @Test
  void otherModulesFollowTheSameRule() {
    assertThat(right("modify", "address", JONAS, 211, 213)).isEqualTo("[\"213\"]");
    assertThat(right("read", "agents_log", MIRIAM, 67001, 67023)).isEqualTo("[\"67023\"]");
    assertThat(right("read", "task", JONAS, 501, 503, 505)).isEqualTo("[\"501\",\"503\"]");
    assertThat(right("read", "calendar", MIRIAM, 2901, 2905)).isEqualTo("[\"2905\"]");
    assertThat(right("create", "estate", MIRIAM, 131)).isEqualTo("[]");
    assertThat(right("read", "project", ADMINISTRATOR, 1)).isEqualTo("[]");
  }

  @Test
  void senselessQuestionsHaveTheirCodes() {
    assertThat(codeWith("userid", 4711)).isEqualTo(184);
    assertThat(codeWith("userid", "me")).isEqualTo(186);
    assertThat(codeWith("recordIds", List.of())).isEqualTo(185);
    assertThat(codeWith("recordIds", "131")).isEqualTo(185);
    assertThat(codeWith("module", "garage")).isEqualTo(163);
    assertThat(codeWith("action", "burn")).isEqualTo(255);
  }

  @Test
  void usersAreFilteredSortedAndReadInPages() {
    var records =
        call(
                ADMINISTRATOR,
                "read",
                "user",
                Map.of(
                    "data",
                    List.of("Nr", "Emailname"),
                    "filter",
                    Map.of("Nr", List.of(Map.of("op", "in", "val", List.of(17, 21, 34)))),
                    "sortby",
                    Map.of("Nr", "DESC"),
                    "listlimit",
                    2))
            .at("/data/records");

    assertThat(records.findValuesAsText("Emailname"))
        .containsExactly("Miriam Okafor", "Jonas Brandt");
  }

  @Test
  void theListOfUsersIsThereForEverybody() {
    assertThat(users(Map.of())).containsExactly("k.petersen", "j.brandt", "m.okafor");
    assertThat(users(Map.of("userfilter", "onlyOwn"))).containsExactly("j.brandt");
    assertThat(users(Map.of("userfilter", "ownOfficeGroupOrAll")))
        .containsExactly("k.petersen", "j.brandt");
    assertThat(users(Map.of("userfilter", "byGroupId", "groupId", 225))).hasSize(2);
    assertThat(code(call(JONAS, "get", "users", Map.of("userfilter", "byGroupId")))).isEqualTo(167);
    assertThat(code(call(JONAS, "get", "users", Map.of("userfilter", "nice")))).isEqualTo(255);
  }

  @Test
  void groupsNameTheirUsersAndLeaders() {
    var groups = call(JONAS, "get", "groups", Map.of()).at("/data/records");

    assertThat(groups.at("/0/elements").toString())
        .isEqualTo(
            "{\"id\":225,\"name\":\"Verkauf Hamburg\",\"abr\":\"V\",\"userIds\":[17,21],"
                + "\"groupType\":\"GroupOffice\",\"leaders\":[17]}");
    assertThat(code(call(JONAS, "get", "groups", Map.of("groupfilter", "x")))).isEqualTo(255);
  }

  private List<String> users(Map<String, ?> parameters) {
    return call(JONAS, "get", "users", parameters).at("/data/records").findValuesAsText("username");
  }

  private String right(String action, String module, int userId, Integer... ids) {
    return call(
            JONAS,
            "get",
            "checkuserrecordsright",
            Map.of("action", action, "module", module, "userid", userId, "recordIds", List.of(ids)))
        .at("/data/records/0/elements")
        .toString();
  }

  private int codeWith(String name, Object value) {
    var parameters =
        new HashMap<String, Object>(
            Map.of("action", "read", "module", "estate", "userid", 17, "recordIds", List.of(131)));
    parameters.put(name, value);
    return code(call(JONAS, "get", "checkuserrecordsright", parameters));
  }

  private JsonNode call(int userId, String verb, String type, Map<String, ?> parameters) {
    return sandbox.callAs(userId, credentials, verb, type, "", parameters);
  }
}
