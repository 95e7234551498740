package de.immobridge.customer;

import java.util.List;

/** The keys of the tables, which {@code template.yaml} creates. */
public enum TableKeys {
  CUSTOMERS("customerWebId"),
  API_CLAIMS("customerWebId", "userId"),
  EDITS("property"),
  STORE("customerWebId", "name"),
  DATA_KEYS("keyId");

  private final List<String> names;

  TableKeys(String... names) {
    this.names = List.of(names);
  }

  /** The attribute names of the key, the partition first. */
  public List<String> names() {
    return names;
  }
}
