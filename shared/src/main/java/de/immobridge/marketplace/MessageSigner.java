package de.immobridge.marketplace;

import de.immobridge.json.Json;
import de.immobridge.json.JsonText;
import de.immobridge.onoffice.Deadline;
import de.immobridge.onoffice.ParameterCacheId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Signs what our page posts to the window around it: messages and orders (reference D.2, H.2). */
public final class MessageSigner {
  private final Function<Deadline, ProviderSecrets> secrets;
  private final TypeField typeField;
  private final Clock clock;

  /**
   * A signer.
   *
   * @param secrets the first of them signs; they may have to be fetched, until the deadline
   */
  public MessageSigner(
      Function<Deadline, ProviderSecrets> secrets, TypeField typeField, Clock clock) {
    this.secrets = secrets;
    this.typeField = typeField;
    this.clock = clock;
  }

  /** The vendor's pages disagree on how the field with the message's type is called. */
  public enum TypeField {
    ON_OFFICE_TYPE("onOfficeType"),
    TYPE("type"),
    BOTH("onOfficeType", "type");

    private final List<String> names;

    TypeField(String... names) {
      this.names = List.of(names);
    }
  }

  /** A signed window message, as the JSON text to be posted. */
  public String sign(WindowMessage message, ParameterCacheId window, Deadline deadline) {
    var content = new LinkedHashMap<String, Json>();
    typeField.names.forEach(name -> content.put(name, new Json.Text(message.type())));
    content.put("parametercacheid", new Json.Text(window.value()));
    content.put("timestamp", Json.of(clock.instant().getEpochSecond()));
    return signed(new Json.Obj(content), deadline);
  }

  /**
   * Any content with its signature, as the JSON text to be posted.
   *
   * @param content texts, whole numbers, objects and lists; null vanishes and truth values become 1
   *     and 0 in PHP, so send neither
   */
  public String signed(Json.Obj content, Deadline deadline) {
    var members = new LinkedHashMap<>(sorted(content).fields());
    String signature = secrets.apply(deadline).sign(canonical(members));
    members.put("signature", new Json.Text(signature));
    return JsonText.write(new Json.Obj(members));
  }

  /** The signed text: a PHP-style query, encoded by RFC 3986 and not in the form style. */
  static String canonical(Map<String, Json> sorted) {
    var pairs = new ArrayList<String>();
    sorted.forEach((name, value) -> write(name, value, pairs));
    return String.join("&", pairs);
  }

  private static void write(String name, Json value, List<String> pairs) {
    switch (value) {
      case Json.Obj(Map<String, Json> members) ->
          members.forEach((key, each) -> write(name + "[" + key + "]", each, pairs));
      case Json.Arr(List<Json> items) -> {
        for (int i = 0; i < items.size(); i++) {
          write(name + "[" + i + "]", items.get(i), pairs);
        }
      }
      case Json other -> {
        PercentEncoding style = PercentEncoding.RFC3986;
        pairs.add(style.encode(name) + "=" + style.encode(other.text()));
      }
    }
  }

  private static Json sorted(Json value) {
    return switch (value) {
      case Json.Obj(Map<String, Json> members) -> {
        var names = new TreeMap<String, Json>(ByteOrder.INSTANCE);
        members.forEach((name, each) -> names.put(name, sorted(each)));
        yield new Json.Obj(names);
      }
      case Json.Arr(List<Json> items) ->
          new Json.Arr(items.stream().map(MessageSigner::sorted).toList());
      case Json other -> other;
    };
  }
}
