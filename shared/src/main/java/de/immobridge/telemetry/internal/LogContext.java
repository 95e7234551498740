package de.immobridge.telemetry.internal;

import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.helpers.ThreadLocalMapOfStacks;
import org.slf4j.spi.MDCAdapter;

/**
 * What is known of the invocation that this thread works for. Nothing is inherited by new threads:
 * one of a pool, made during somebody's call, would carry that customer's name into the next. Work
 * for another thread is handed over on purpose, see {@code Telemetry.Call.beside}.
 */
final class LogContext implements MDCAdapter {
  private final ThreadLocal<@Nullable Map<String, String>> ours = new ThreadLocal<>();
  private final ThreadLocalMapOfStacks stacks = new ThreadLocalMapOfStacks();

  @Override
  public void put(String key, @Nullable String value) {
    Map<String, String> known = ours.get();
    if (known == null) {
      known = new HashMap<>();
      ours.set(known);
    }
    if (value == null) {
      known.remove(key);
    } else {
      known.put(key, value);
    }
  }

  @Override
  public @Nullable String get(String key) {
    Map<String, String> known = ours.get();
    return known == null ? null : known.get(key);
  }

  @Override
  public void remove(String key) {
    put(key, null);
  }

  @Override
  public void clear() {
    ours.remove();
  }

  @Override
  public @Nullable Map<String, String> getCopyOfContextMap() {
    Map<String, String> known = ours.get();
    return known == null ? null : new HashMap<>(known);
  }

  @Override
  public void setContextMap(@Nullable Map<String, String> context) {
    if (context == null) {
      ours.remove();
    } else {
      ours.set(new HashMap<>(context));
    }
  }

  @Override
  public void pushByKey(String key, String value) {
    stacks.pushByKey(key, value);
  }

  @Override
  public @Nullable String popByKey(String key) {
    return stacks.popByKey(key);
  }

  @Override
  public @Nullable Deque<String> getCopyOfDequeByKey(String key) {
    return stacks.getCopyOfDequeByKey(key);
  }

  @Override
  public void clearDequeByKey(String key) {
    stacks.clearDequeByKey(key);
  }
}
