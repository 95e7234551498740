package de.immobridge.sandbox.simulator.customer;

/** How values of a field are formatted for people (G.3); the names are onOffice's. */
public enum Measure {
  DATE,
  DATETIME,
  AREA(" m²"),
  MONETARY(" €"),
  YEAR,
  NUMERIC,
  USER,
  BOOLEAN,
  NONE;

  private final String unit;

  Measure() {
    this("");
  }

  Measure(String unit) {
    this.unit = unit;
  }

  /** What stands behind the number. */
  public String unit() {
    return unit;
  }

  /** As the field configuration names it. */
  public String dataType() {
    return "DATA_TYPE_" + name();
  }
}
