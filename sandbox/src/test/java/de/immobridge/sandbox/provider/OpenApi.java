package de.immobridge.sandbox.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The description of our addresses, to which every answer in these tests is held. */
final class OpenApi {
  private static final Path FILE = Path.of("../docs/openapi.yaml");

  private final JsonNode document;

  OpenApi() {
    try (var in = Files.newInputStream(FILE)) {
      this.document = new ObjectMapper(new YAMLFactory()).readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every described operation, such as {@code GET /unlock}. */
  Set<String> operations() {
    var operations = new TreeSet<String>();
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      for (String method : Set.of("get", "post", "patch", "put", "delete")) {
        if (path.getValue().has(method)) {
          operations.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey());
        }
      }
    }
    return operations;
  }

  /** Checks status, content type and required members of an answer, if the address is described. */
  void check(String method, String path, Reply reply) {
    operation(method, path)
        .ifPresent(
            operation -> {
              String status = Integer.toString(reply.status());
              JsonNode response = resolved(operation.path("responses").path(status));
              assertThat(response.isObject())
                  .as(method + " " + path + " answered " + status + ", which is not described")
                  .isTrue();
              String type = reply.header("Content-Type").replaceAll(";.*", "");
              JsonNode content = response.path("content").path(type);
              assertThat(content.isObject()).as(type + " is not described for " + status).isTrue();
              for (JsonNode name : content.at("/schema/required")) {
                assertThat(reply.json().has(name.asText())).as("member " + name).isTrue();
              }
              JsonNode words = content.at("/schema/enum");
              if (words.isArray()) {
                assertThat(words).anyMatch(word -> word.asText().equals(reply.body()));
              }
              assertThat(reply.header("X-Correlation-Id")).isNotEmpty();
            });
  }

  private Optional<JsonNode> operation(String method, String path) {
    for (Map.Entry<String, JsonNode> each : document.path("paths").properties()) {
      if (path.matches(each.getKey().replaceAll("\\{[^}]+}", "[^/]+"))) {
        JsonNode operation = each.getValue().path(method.toLowerCase(Locale.ROOT));
        if (operation.isObject()) {
          return Optional.of(operation);
        }
      }
    }
    return Optional.empty();
  }

  private JsonNode resolved(JsonNode node) {
    String reference = node.path("$ref").asText("");
    return reference.isEmpty() ? node : document.at(reference.substring(1));
  }
}
