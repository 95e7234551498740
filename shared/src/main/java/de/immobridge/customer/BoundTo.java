package de.immobridge.customer;

import de.immobridge.onoffice.CustomerWebId;
import de.immobridge.onoffice.User;

/** Whom a sealed value belongs to, as a text in which no two owners look alike. */
public final class BoundTo {
  /** For what carries its owner inside, such as a session. */
  public static final String NOBODY = "";

  private BoundTo() {}

  /** A customer. */
  public static String customer(CustomerWebId customer) {
    return join("customer", customer.value());
  }

  /** One user of one customer. */
  public static String user(User user) {
    return join("user", user.customer().value(), user.userId());
  }

  /** The length before each part keeps {@code (a, bc)} and {@code (ab, c)} apart. */
  static String join(String... parts) {
    var joined = new StringBuilder();
    for (String part : parts) {
      joined.append(part.length()).append(':').append(part);
    }
    return joined.toString();
  }
}
