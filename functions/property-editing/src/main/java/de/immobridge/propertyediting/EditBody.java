package de.immobridge.propertyediting;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import de.immobridge.property.Edit;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the body of a PATCH. */
sealed interface EditBody {

  /** A change that may be tried. */
  record WellFormed(Edit edit) implements EditBody {}

  /** Not JSON of the agreed form. */
  record Malformed() implements EditBody {}

  /** These fields are not open for editing. */
  record Closed(List<String> fields) implements EditBody {}

  /** These fields come without the text that was seen. */
  record Unseen(List<String> fields) implements EditBody {}

  ObjectMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  static EditBody of(byte[] body, List<String> openFields) throws IOException {
    JsonNode json;
    try {
      json = JSON.readTree(UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString());
    } catch (JacksonException | CharacterCodingException e) {
      return new Malformed();
    }
    JsonNode fields = json.path("fields");
    JsonNode seen = json.path("seen");
    if (!texts(fields) || fields.isEmpty() || !(texts(seen) || seen.isMissingNode())) {
      return new Malformed();
    }
    Map<String, String> changed = map(fields);
    List<String> closed =
        changed.keySet().stream().filter(field -> !openFields.contains(field)).toList();
    if (!closed.isEmpty()) {
      return new Closed(closed);
    }
    List<String> unseen = changed.keySet().stream().filter(field -> !seen.has(field)).toList();
    return unseen.isEmpty() ? new WellFormed(new Edit(changed, map(seen))) : new Unseen(unseen);
  }

  private static boolean texts(JsonNode node) {
    return node.isObject() && node.properties().stream().allMatch(each -> isText(each.getValue()));
  }

  /** Half of a surrogate pair would be stored as a question mark. */
  private static boolean isText(JsonNode value) {
    return value.isTextual() && UTF_8.newEncoder().canEncode(value.textValue());
  }

  private static Map<String, String> map(JsonNode object) {
    var map = new LinkedHashMap<String, String>();
    object.properties().forEach(each -> map.put(each.getKey(), each.getValue().textValue()));
    return map;
  }
}
