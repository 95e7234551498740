package de.immobridge.benchmarks;

/** A handler that is measured, and what it is asked for. */
enum Variant {
  FLOOR("floor", Work.SERVICE_CALL, "de.immobridge.benchmarks.floor.FloorHandler", "floor"),
  OURS("ours", Work.SERVICE_CALL, "de.immobridge.servicecall.ServiceCallHandler", "service-call"),
  USUAL("usual", Work.SERVICE_CALL, "de.immobridge.benchmarks.usual.ServiceCallHandler", "usual"),
  OURS_EDIT(
      "ours",
      Work.EDIT,
      "de.immobridge.propertyediting.PropertyEditingHandler",
      "property-editing"),
  USUAL_EDIT("usual", Work.EDIT, "de.immobridge.benchmarks.usual.PropertyEditingHandler", "usual");

  /** What is asked for. */
  enum Work {
    SERVICE_CALL,
    EDIT
  }

  private final String build;
  private final Work work;
  private final String handler;
  private final String classPath;

  Variant(String build, Work work, String handler, String classPath) {
    this.build = build;
    this.work = work;
    this.handler = handler;
    this.classPath = classPath;
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

  /** The name under which the start script has left its class path. */
  String classPath() {
    return classPath;
  }
}
