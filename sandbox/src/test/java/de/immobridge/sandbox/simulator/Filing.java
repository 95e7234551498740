package de.immobridge.sandbox.simulator;

import static de.immobridge.sandbox.simulator.SandboxExtension.ADMINISTRATOR;
import static de.immobridge.sandbox.simulator.SandboxExtension.HANSEKONTOR;
import static de.immobridge.sandbox.simulator.SandboxExtension.code;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A provider that reads and files pictures and documents at Hansekontor. */
final class Filing {

  private final SandboxExtension sandbox;
  private Optional<Credentials> credentials = Optional.empty();

  Filing(SandboxExtension sandbox) {
    this.sandbox = sandbox;
  }

  JsonNode call(int userId, String verb, String type, String id, Map<String, ?> parameters) {
    var unlocked = credentials.orElseGet(() -> sandbox.activated(HANSEKONTOR));
    credentials = Optional.of(unlocked);
    return sandbox.callAs(userId, unlocked, verb, type, id, parameters);
  }

  JsonNode pictures(Map<String, ?> parameters) {
    return call(ADMINISTRATOR, "get", "estatepictures", "", parameters);
  }

  /** The files of an estate. */
  JsonNode files(Map<String, ?> parameters) {
    return call(ADMINISTRATOR, "get", "file", "estate", parameters);
  }

  JsonNode upload(Map<String, ?> parameters) {
    return call(ADMINISTRATOR, "do", "uploadfile", "", parameters).at("/data/records/0/elements");
  }

  int uploadCode(Map<String, ?> parameters) {
    return code(call(ADMINISTRATOR, "do", "uploadfile", "", parameters));
  }

  /** What puts a new block of one byte where these say. */
  Map<String, Object> withUpload(Map<String, ?> more) {
    return place(upload(Map.of("data", base64("x"))).path("tmpUploadId").asText(), more);
  }

  /** What makes a photo of estate 87 of an upload, unless these say something else. */
  static Map<String, Object> place(String uploadId, Map<String, ?> more) {
    var parameters =
        new HashMap<String, Object>(
            Map.of(
                "module", "estate",
                "tmpUploadId", uploadId,
                "file", "hello.txt",
                "title", "Hello",
                "Art", "Foto",
                "relatedRecordId", 87));
    parameters.putAll(more);
    return parameters;
  }

  static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
  }

  static String content(JsonNode result) {
    var base64 = result.at("/data/records/0/elements/content").asText();
    return new String(Base64.getDecoder().decode(base64), UTF_8);
  }
}
