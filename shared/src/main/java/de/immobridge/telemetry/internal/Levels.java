package de.immobridge.telemetry.internal;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.event.Level;

/**
 * From which level on a logger writes. Libraries are quiet, and never speak below INFO whatever is
 * set: at DEBUG and TRACE the AWS SDK and HTTP clients write what they send, secrets included.
 *
 * @param general the level of every logger that has no rule of its own
 * @param rules levels by the beginning of a logger's name; the longest counts
 */
record Levels(Level general, Map<String, Level> rules) {
  private static final String[] LIBRARIES = {
    "software.amazon",
    "com.amazonaws",
    "com.amazon",
    "org.apache",
    "org.eclipse.jetty",
    "io.netty",
    "httpclient",
    "java",
    "jdk",
    "sun"
  };

  Levels {
    rules = Map.copyOf(rules);
  }

  /**
   * As the environment says: {@code POWERTOOLS_LOG_LEVEL} for everybody, {@code
   * IMMOBRIDGE_LOG_LEVELS} such as {@code com.acme=DEBUG,org.chatty=ERROR} for some.
   */
  static Levels of(@Nullable String general, @Nullable String rules) {
    Level level = level(general);
    var byName = new HashMap<String, Level>();
    for (String rule : (rules == null ? "" : rules).split(",", -1)) {
      int equals = rule.indexOf('=');
      Level own = level(rule.substring(equals + 1));
      if (equals > 0 && own != null) {
        byName.put(rule.substring(0, equals).strip(), own);
      }
    }
    return new Levels(level == null ? Level.INFO : level, byName);
  }

  Levels with(Level other) {
    return new Levels(other, rules);
  }

  Level of(String logger) {
    boolean library = library(logger);
    Level own = rule(logger);
    if (own == null) {
      return library ? quieter(general, Level.WARN) : general;
    }
    return library ? quieter(own, Level.INFO) : own;
  }

  private @Nullable Level rule(String logger) {
    for (String name = logger; !name.isEmpty(); name = parent(name)) {
      Level level = rules.get(name);
      if (level != null) {
        return level;
      }
    }
    return null;
  }

  private static String parent(String name) {
    return name.substring(0, Math.max(0, name.lastIndexOf('.')));
  }

  private static boolean library(String logger) {
    for (String name : LIBRARIES) {
      if (logger.startsWith(name)
          && (logger.length() == name.length() || logger.charAt(name.length()) == '.')) {
        return true;
      }
    }
    return false;
  }

  private static Level quieter(Level one, Level other) {
    return one.toInt() >= other.toInt() ? one : other;
  }

  private static @Nullable Level level(@Nullable String word) {
    return switch (word == null ? "" : word.strip().toUpperCase(Locale.ROOT)) {
      case "TRACE" -> Level.TRACE;
      case "DEBUG" -> Level.DEBUG;
      case "INFO" -> Level.INFO;
      case "WARN" -> Level.WARN;
      case "ERROR", "FATAL" -> Level.ERROR;
      default -> null;
    };
  }
}
