package de.immobridge.sandbox.check;

/**
 * One thing that onOffice asks of a provider.
 *
 * @param promise a sentence that is true of a provider that keeps it
 */
record Point(String subject, String promise, Trial trial) {

  /** Tries it. */
  @FunctionalInterface
  interface Trial {
    Verdict on(Walk walk);
  }
}
