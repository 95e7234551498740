package de.immobridge.sandbox.simulator.api.activity;

import de.immobridge.sandbox.simulator.api.query.Row;
import de.immobridge.sandbox.simulator.customer.Entry;
import de.immobridge.sandbox.simulator.customer.Field;
import de.immobridge.sandbox.simulator.customer.Office;
import de.immobridge.sandbox.simulator.customer.User;
import de.immobridge.sandbox.simulator.customer.Value;
import java.util.List;

/** An entry of the agents' log with the records that it is about. */
record ActivityRow(Office office, Entry entry) implements Row {

  static final String ESTATE = "agentsLog:estate";
  static final String ADDRESS = "agentsLog:address";

  @Override
  public int id() {
    return entry.id();
  }

  @Override
  public Value value(Field field) {
    return switch (field.name()) {
      case "Nr" -> new Value.Text(Integer.toString(id()));
      case "Objekt_nr" -> new Value.Keys(estates().stream().map(String::valueOf).toList());
      case "Adress_nr" ->
          new Value.Text(addresses().stream().findFirst().map(String::valueOf).orElse(""));
      case "Benutzer" -> new Value.Text(userName());
      case "Benutzer_nr" -> new Value.Text(Integer.toString(entry.ownerId()));
      default -> entry.value(field.name());
    };
  }

  List<Integer> estates() {
    return office.relations().children(ESTATE, id());
  }

  List<Integer> addresses() {
    return office.relations().children(ADDRESS, id());
  }

  private String userName() {
    return office.customer().findUser(entry.ownerId()).map(User::loginName).orElse("");
  }
}
