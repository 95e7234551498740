package de.immobridge.sandbox.provider;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;

/** A response with the shortcuts that tests want. */
record Reply(int status, String body, HttpResponse<String> whole) {
  private static final ObjectMapper JSON = new ObjectMapper();

  String header(String name) {
    return whole.headers().firstValue(name).orElse("");
  }

  JsonNode json() {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
