package de.immobridge.sandbox.visit;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The page in which an administrator pastes the API key, of any provider: a form with one field to
 * type into. Where a script sends it, as the vendor's sample does, the form goes to its {@code
 * action}, or to the address of the page.
 */
public final class UnlockPage {
  private static final Pattern FORM =
      Pattern.compile("<form\\b([^>]*)>(.*?)</form>", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern INPUT =
      Pattern.compile("<input\\b([^>]*)>", Pattern.CASE_INSENSITIVE);
  private static final Pattern ATTRIBUTE =
      Pattern.compile("([\\w-]+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s>]+))");

  private final Visitor visitor;
  private final URI target;
  private final Map<String, String> fields;
  private final String keyField;

  private UnlockPage(Visitor visitor, URI target, Map<String, String> fields, String keyField) {
    this.visitor = visitor;
    this.target = target;
    this.fields = fields;
    this.keyField = keyField;
  }

  /**
   * Opens it.
   *
   * @throws IllegalStateException if there is no such form
   */
  public static UnlockPage at(Visitor visitor, URI address) {
    var answer = visitor.get(address);
    return in(visitor, address, answer.body())
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "The unlock page (HTTP "
                        + answer.status()
                        + ") has no form with a field for the API key."));
  }

  /** The form of a page that has been loaded from this address. */
  public static Optional<UnlockPage> in(Visitor visitor, URI address, String html) {
    return FORM.matcher(html)
        .results()
        .flatMap(form -> read(visitor, address, attributes(form.group(1)), form.group(2)).stream())
        .findFirst();
  }

  private static Optional<UnlockPage> read(
      Visitor visitor, URI address, Map<String, String> form, String content) {
    var fields = new LinkedHashMap<String, String>();
    String keyField = null;
    for (var input : INPUT.matcher(content).results().toList()) {
      var attributes = attributes(input.group(1));
      String name = attributes.getOrDefault("name", attributes.getOrDefault("id", ""));
      switch (attributes.getOrDefault("type", "text")) {
        case "hidden" -> fields.put(name, attributes.getOrDefault("value", ""));
        case "text", "password" -> keyField = keyField == null ? name : keyField;
        default -> {
          // Buttons and boxes carry nothing that is needed here.
        }
      }
    }
    URI page = withoutQuery(address);
    URI target = form.containsKey("action") ? page.resolve(form.get("action")) : page;
    return keyField == null
        ? Optional.empty()
        : Optional.of(new UnlockPage(visitor, target, fields, keyField));
  }

  /** Pastes a key and presses the button. */
  public Visitor.Answer paste(String key) {
    var all = new LinkedHashMap<>(fields);
    all.put(keyField, key);
    return visitor.form(target, all);
  }

  private static URI withoutQuery(URI address) {
    return URI.create(address.toString().replaceAll("[?#].*", ""));
  }

  private static Map<String, String> attributes(String text) {
    var attributes = new LinkedHashMap<String, String>();
    for (var each : ATTRIBUTE.matcher(text).results().toList()) {
      String value =
          Optional.ofNullable(each.group(2))
              .or(() -> Optional.ofNullable(each.group(3)))
              .orElseGet(() -> each.group(4));
      attributes.put(each.group(1).toLowerCase(java.util.Locale.ROOT), unescaped(value));
    }
    return attributes;
  }

  private static String unescaped(String text) {
    return text.replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
  }
}
