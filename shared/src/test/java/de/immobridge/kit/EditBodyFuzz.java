package de.immobridge.kit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import de.immobridge.QuietFuzzer;
import de.immobridge.Work;
import de.immobridge.gateway.Problem;
import de.immobridge.gateway.Request;
import de.immobridge.property.PropertyEdit;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whatever stands where an edit should: it is judged as another judge judges it, and answered. */
@ExtendWith(QuietFuzzer.class)
class EditBodyFuzz {
  private static final Set<String> OPEN = Set.of("lage", "objekttitel");
  private static final ObjectMapper OTHER =
      new ObjectMapper()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

  @DictionaryEntries({
    "{\"fields\":{\"lage\":\"a\"},\"seen\":{\"lage\":\"b\"}}",
    "\"fields\":",
    "\"seen\":",
    "\"lage\":",
    "\"objekttitel\":",
    "\"kaufpreis\":",
    "[\"a\",\"b\"]",
    "\"\\ud800\"",
    "\\udc00",
    "\\u0000",
    "null"
  })
  @FuzzTest(maxDuration = "1m")
  void anEditIsJudgedAsAnotherJudgeJudgesItAndAnswered(byte[] body) throws Exception {
    Request request = request(body, "application/json");
    JsonNode tree = tree(body);

    switch (Work.linear(body.length, () -> EditBody.of(request, OPEN))) {
      case EditBody.Wrong(Explanation why, List<String> fields) -> {
        assertThat(wellFormed(tree)).isEqualTo(why != Explanation.MALFORMED);
        if (why == Explanation.FIELD_CLOSED) {
          assertThat(fields).isNotEmpty().doesNotContainAnyElementsOf(OPEN);
          answered(request, fields);
        }
        if (why == Explanation.FIELD_UNSEEN) {
          assertThat(fields).isNotEmpty().isSubsetOf(OPEN);
          assertThat(fields).noneMatch(tree.path("seen")::has);
        }
      }
      case EditBody.WellFormed(PropertyEdit edit) -> {
        assertThat(wellFormed(tree)).isTrue();
        assertThat(edit.fields().keySet()).isSubsetOf(OPEN).isSubsetOf(edit.seen().keySet());
        assertThat(edit.fields()).isEqualTo(values(tree.path("fields")));
        assertThat(edit.seen()).isEqualTo(values(tree.path("seen")));
      }
    }
    Request form = request(body, "application/x-www-form-urlencoded");
    assertThat(Work.linear(body.length, () -> Input.of(form))).isPresent();
    assertThat(EditBody.of(form, OPEN))
        .isEqualTo(new EditBody.Wrong(Explanation.MALFORMED, List.of()));
  }

  /** A stranger's names stand in the answer. */
  private static void answered(Request request, List<String> fields) throws IOException {
    String problem =
        new Problem(422, "k", "t", "d").response(request, Map.of("fields", fields)).body();
    assertThat(OTHER.readTree(problem).path("fields")).hasSize(fields.size());
  }

  private static boolean wellFormed(JsonNode tree) {
    JsonNode seen = tree.path("seen");
    return !tree.path("fields").isEmpty()
        && texts(tree.path("fields"))
        && (seen.isMissingNode() || texts(seen));
  }

  private static boolean texts(JsonNode object) {
    boolean all = object.isObject();
    for (JsonNode each : object) {
      all &= each.isTextual() && UTF_8.newEncoder().canEncode(each.asText()) || listed(each);
    }
    return all;
  }

  private static boolean listed(JsonNode list) {
    boolean all = list.isArray();
    for (JsonNode each : list) {
      all &= each.isTextual() && UTF_8.newEncoder().canEncode(each.asText());
    }
    return all;
  }

  private static Map<String, List<String>> values(JsonNode object) {
    var values = new java.util.HashMap<String, List<String>>();
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      var texts = new ArrayList<String>();
      field.getValue().forEach(each -> texts.add(each.asText()));
      if (field.getValue().isTextual() && !field.getValue().asText().isEmpty()) {
        texts.add(field.getValue().asText());
      }
      values.put(field.getKey(), texts);
    }
    return values;
  }

  private static JsonNode tree(byte[] body) {
    try {
      return OTHER.readTree(UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString());
    } catch (IOException noJson) {
      return MissingNode.getInstance();
    }
  }

  private static Request request(byte[] body, String type) {
    return new Request(
        "PATCH /properties/{estateId}",
        "/properties/87",
        "",
        Map.of("content-type", type),
        Map.of("estateId", "87"),
        body,
        "provider.example",
        "r-1");
  }
}
