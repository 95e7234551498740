package de.immobridge.records;

import de.immobridge.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The telephone, mobile and fax numbers and mail addresses of one address, default ones first. */
public record Contacts(List<Contact> all) {
  private static final Pattern NAME =
      Pattern.compile("(default)?(phone|mobile|fax|email)(?:(.*?)__[0-9]+)?");

  static final Field<String, Contacts> FIELD =
      new Field<>(
          "phone",
          List.of("mobile", "fax", "email", "defaultphone", "defaultfax", "defaultemail"),
          TextType.TEXT,
          (_, values) -> of(values),
          true);

  /** What kind of entry it is. */
  public enum Kind {
    PHONE,
    MOBILE,
    FAX,
    EMAIL
  }

  /**
   * One entry.
   *
   * @param use the word onOffice has for it, such as business or private; empty if it names none
   * @param standard whether it is the default one of its kind
   */
  public record Contact(Kind kind, String use, String value, String comment, boolean standard) {}

  public Contacts {
    all = List.copyOf(all);
  }

  /** All of one kind. */
  public List<Contact> of(Kind kind) {
    return all.stream().filter(contact -> contact.kind() == kind).toList();
  }

  /**
   * They come as {@code phonebusiness__13}, their comments as {@code phonebusiness__13__Comment},
   * the default ones once more by themselves; how the word between is written is not published.
   */
  private static Contacts of(Values values) {
    var found = new ArrayList<Contact>();
    values
        .sent()
        .forEach(
            (name, sent) -> {
              Matcher form = NAME.matcher(name);
              if (form.matches() && !sent.text().isBlank()) {
                add(found, form, sent.text().strip(), values.sent());
              }
            });
    return new Contacts(
        Stream.concat(
                found.stream().filter(Contact::standard),
                found.stream().filter(contact -> !contact.standard()))
            .toList());
  }

  private static void add(List<Contact> found, Matcher form, String value, Map<String, Json> sent) {
    var kind = Kind.valueOf(form.group(2).toUpperCase(Locale.ROOT));
    String use = Objects.requireNonNullElse(form.group(3), "").replace("_", "");
    String comment = sent.getOrDefault(form.group() + "__Comment", Json.MISSING).text();
    boolean standard = form.group(1) != null;
    for (int i = 0; i < found.size(); i++) {
      Contact other = found.get(i);
      if (other.kind() == kind && other.value().equals(value)) {
        found.set(
            i,
            new Contact(
                kind,
                other.use().isEmpty() ? use : other.use(),
                value,
                other.comment().isEmpty() ? comment : other.comment(),
                standard || other.standard()));
        return;
      }
    }
    found.add(new Contact(kind, use, value, comment, standard));
  }
}
