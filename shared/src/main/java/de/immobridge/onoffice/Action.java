package de.immobridge.onoffice;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One action of a request (reference F.3).
 *
 * @param parameters values that JSON can carry: text, numbers, booleans, lists and maps
 * @param effect decides what may be repeated
 */
public record Action(
    Verb verb,
    String resourceType,
    String resourceId,
    SortedMap<String, Object> parameters,
    Effect effect) {

  /** What an action does, as the last part of its {@code actionid}. */
  public enum Verb {
    READ("read"),
    CREATE("create"),
    MODIFY("modify"),
    DELETE("delete"),
    GET("get"),
    DO("do");

    private final String actionId;

    Verb(String word) {
      this.actionId = "urn:onoffice-de-ns:smart:2.5:smartml:action:" + word;
    }

    /** The full {@code actionid}. */
    public String actionId() {
      return actionId;
    }
  }

  /** What it means to send an action twice. */
  public enum Effect {
    /** Nothing changes: may be repeated after any passing fault. */
    READ,
    /** The second time changes nothing more: may be repeated once onOffice said that it failed. */
    IDEMPOTENT_WRITE,
    /** Repeated only when onOffice cannot have begun it. */
    WRITE
  }

  public Action {
    parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
  }

  /** An action that changes nothing. */
  public static Action reading(
      Verb verb, String resourceType, String resourceId, Map<String, Object> parameters) {
    return new Action(verb, resourceType, resourceId, new TreeMap<>(parameters), Effect.READ);
  }

  /** An action that changes something. */
  public static Action writing(
      Verb verb, String resourceType, String resourceId, Map<String, Object> parameters) {
    return new Action(verb, resourceType, resourceId, new TreeMap<>(parameters), Effect.WRITE);
  }

  /** The same action with one more parameter. */
  public Action with(String name, Object value) {
    var more = new TreeMap<>(parameters);
    more.put(name, value);
    return new Action(verb, resourceType, resourceId, more, effect);
  }

  /** The same action in this language, named by this parameter; the main one has no name. */
  public Action in(EstateLanguage language, String parameter) {
    return language instanceof EstateLanguage.Version(String code) ? with(parameter, code) : this;
  }

  /** Parameters are left out: they carry texts and claims. */
  @Override
  public String toString() {
    return verb + " " + resourceType + " " + resourceId;
  }
}
