package de.immobridge.benchmarks;

/** A handler that is measured, and what it is asked for. */
enum Variant {
  FLOOR(
      "floor",
      Work.SERVICE_CALL,
      "de.immobridge.benchmarks.floor.FloorHandler",
      "benchmarks/floor"),
  OURS(
      "ours",
      Work.SERVICE_CALL,
      "de.immobridge.servicecall.ServiceCallHandler",
      "functions/service-call"),
  USUAL(
      "usual",
      Work.SERVICE_CALL,
      "de.immobridge.benchmarks.usual.ServiceCallHandler",
      "benchmarks/usual"),
  OURS_EDIT(
      "ours",
      Work.EDIT,
      "de.immobridge.propertyediting.PropertyEditingHandler",
      "functions/property-editing"),
  USUAL_EDIT(
      "usual",
      Work.EDIT,
      "de.immobridge.benchmarks.usual.PropertyEditingHandler",
      "benchmarks/usual");

  /** What is asked for. */
  enum Work {
    SERVICE_CALL,
    EDIT
  }

  private final String build;
  private final Work work;
  private final String handler;
  private final String module;

  Variant(String build, Work work, String handler, String module) {
    this.build = build;
    this.work = work;
    this.handler = handler;
    this.module = module;
  }

  String build() {
    return build;
  }

  Work work() {
    return work;
  }

  String handler() {
    return handler;
  }

  /** The module in which it stands. */
  String module() {
    return module;
  }
}
