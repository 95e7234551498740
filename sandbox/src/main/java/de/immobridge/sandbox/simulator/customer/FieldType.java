package de.immobridge.sandbox.simulator.customer;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Types of fields as the field configuration names them (G.3). */
public enum FieldType {
  @JsonProperty("varchar")
  VARCHAR("varchar", "varchar"),
  @JsonProperty("text")
  TEXT("text", "freetext"),
  @JsonProperty("integer")
  INTEGER("integer", "integer"),
  @JsonProperty("float")
  FLOAT("float", "float"),
  @JsonProperty("boolean")
  BOOLEAN("boolean", "boolean"),
  @JsonProperty("date")
  DATE("date", "date"),
  @JsonProperty("datetime")
  DATETIME("datetime", "datetime"),
  @JsonProperty("singleselect")
  SINGLESELECT("singleselect", "singleselect"),
  @JsonProperty("multiselect")
  MULTISELECT("multiselect", "multiselect"),
  @JsonProperty("user")
  USER("text", "user");

  private final String name;
  private final String realName;

  FieldType(String name, String realName) {
    this.name = name;
    this.realName = realName;
  }

  /** The type as it is usually named. */
  public String typeName() {
    return name;
  }

  /** The type as it is named on request ({@code realDataTypes}). */
  public String realName() {
    return realName;
  }

  /** Whether values are compared as numbers. */
  public boolean numeric() {
    return this == INTEGER || this == FLOAT || this == BOOLEAN || this == USER;
  }

  /** Whether values are keys with labels. */
  public boolean select() {
    return this == SINGLESELECT || this == MULTISELECT;
  }
}
