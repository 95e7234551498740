package de.immobridge.sandbox.simulator.api.person;

import de.immobridge.sandbox.simulator.api.query.Row;
import de.immobridge.sandbox.simulator.customer.Field;
import de.immobridge.sandbox.simulator.customer.User;
import de.immobridge.sandbox.simulator.customer.Value;

/** A user as {@code read user} shows it; what the simulator does not keep is empty. */
record UserRow(User user) implements Row {

  @Override
  public int id() {
    return user.id();
  }

  @Override
  public Value value(Field field) {
    return new Value.Text(text(field.name()));
  }

  private String text(String field) {
    return switch (field) {
      case "Nr" -> Integer.toString(user.id());
      case "Name" -> user.loginName();
      case "Vorname" -> user.firstName();
      case "Nachname" -> user.lastName();
      case "email" -> user.email();
      case "Emailname" -> user.fullName();
      case "Sprache" -> user.language();
      case "online" -> "1";
      default -> "";
    };
  }
}
