package de.immobridge.sandbox.simulator.customer;

import java.util.Map;

/**
 * A kind of records with its fields, as the field configuration lists it (G.3).
 *
 * @param labels by language
 */
public record Module(String name, Map<String, String> labels, Fields fields) {

  public Module {
    labels = Map.copyOf(labels);
  }

  /** The label in a language, else in German. */
  public String label(String language) {
    return labels.getOrDefault(language, labels.getOrDefault("DEU", name));
  }

  /** The same module with a customer's own fields after the common ones. */
  Module with(Fields more) {
    return new Module(name, labels, fields.and(more));
  }
}
