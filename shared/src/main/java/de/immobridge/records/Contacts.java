package de.immobridge.records;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The telephone, mobile and fax numbers and mail addresses of one address, default ones first. */
public record Contacts(List<Contact> all) {
  private static final Pattern NAME = Pattern.compile("(phone|mobile|fax|email)(.*?)__[0-9]+");

  /** Of these fields the address itself says which entries are the default ones. */
  private static final String MAIN_PHONE = "Telefon1";

  private static final String MAIN_EMAIL = "Email";

  static final Field<String, Contacts> FIELD =
      new Field<>(
          "phone",
          List.of("mobile", "fax", "email", MAIN_PHONE, MAIN_EMAIL),
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
   * They come as {@code phonebusiness__13}, their comments as {@code phonebusiness__13__Comment};
   * how the word between is written is not published.
   */
  private static Contacts of(Values values) {
    var found = new ArrayList<Contact>();
    values
        .sent()
        .forEach(
            (name, sent) -> {
              Matcher form = NAME.matcher(name);
              String value = sent.text().strip();
              if (form.matches() && !value.isEmpty()) {
                found.add(
                    new Contact(
                        Kind.valueOf(form.group(1).toUpperCase(Locale.ROOT)),
                        form.group(2).replace("_", ""),
                        value,
                        values.sent(name + "__Comment").text(),
                        value.equals(values.sent(MAIN_PHONE).text())
                            || value.equals(values.sent(MAIN_EMAIL).text())));
              }
            });
    found.sort(Comparator.comparing(contact -> !contact.standard()));
    return new Contacts(found);
  }
}
