package de.immobridge.telemetry;

import java.util.List;

/**
 * What is counted, and by what it is told apart: always by a few fixed words, never by customer.
 */
enum Metric {
  REFUSED("Refused", "Count", "Route", "Reason"),
  ACCEPTED("Accepted", "Count", "Route", "SignatureForm"),
  UNLOCK("Unlock", "Count", "Outcome"),
  CLAIM_AGE("ClaimAge", "Seconds"),
  SUSPENDED("Suspended", "Count"),
  ON_OFFICE_LATENCY("OnOfficeLatency", "Milliseconds"),
  ON_OFFICE_ERROR("OnOfficeError", "Count", "Code");

  private final String title;
  private final String unit;
  private final List<String> dimensions;

  Metric(String title, String unit, String... dimensions) {
    this.title = title;
    this.unit = unit;
    this.dimensions = List.of(dimensions);
  }

  /** The name in CloudWatch. */
  String title() {
    return title;
  }

  /** CloudWatch's word for the unit. */
  String unit() {
    return unit;
  }

  /** The names of what tells its values apart. */
  List<String> dimensions() {
    return dimensions;
  }
}
