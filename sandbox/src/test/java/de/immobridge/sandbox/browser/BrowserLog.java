package de.immobridge.sandbox.browser;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.logging.Logs;

/** What a browser notes: what it complains of, and where it goes. */
record BrowserLog(Logs logs) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Nothing is left out. */
  static LoggingPreferences everything() {
    var logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    return logs;
  }

  /** Warnings and errors on the console since the last time, violations of the CSP included. */
  List<String> complaints() {
    return logs.get(LogType.BROWSER).getAll().stream()
        .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
        .map(entry -> entry.getLevel() + " " + entry.getMessage())
        .toList();
  }

  /** Every address that was asked for since the last time. */
  List<String> addresses() {
    var addresses = new ArrayList<String>();
    for (var entry : logs.get(LogType.PERFORMANCE).getAll()) {
      var message = read(entry.getMessage()).path("message");
      if (message.path("method").asText().equals("Network.requestWillBeSent")) {
        addresses.add(message.at("/params/request/url").asText());
        addresses.add(message.at("/params/documentURL").asText());
        addresses.add(message.at("/params/request/headers/Referer").asText());
      }
    }
    return addresses;
  }

  private static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The browser's log is JSON", e);
    }
  }
}
