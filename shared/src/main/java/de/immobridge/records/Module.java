package de.immobridge.records;

/** The kinds of records whose fields a customer configures. */
public enum Module {
  ESTATE("estate", "estate", "estate", "Id"),
  ADDRESS("address", "address", "address", "KdNr"),
  USER("user", "user", "user", "Nr"),
  ACTIVITY("agentslog", "agentsLog", "agents_log", "Nr");

  private final String resourceType;
  private final String fieldModule;
  private final String rightModule;
  private final String ownField;

  Module(String resourceType, String fieldModule, String rightModule, String ownField) {
    this.resourceType = resourceType;
    this.fieldModule = fieldModule;
    this.rightModule = rightModule;
    this.ownField = ownField;
  }

  /** As read and modify call it. */
  String resourceType() {
    return resourceType;
  }

  /** As the field configuration calls it. */
  String fieldModule() {
    return fieldModule;
  }

  /** As {@code checkuserrecordsright} calls it. */
  String rightModule() {
    return rightModule;
  }

  /** A field that no customer can remove. */
  String ownField() {
    return ownField;
  }
}
