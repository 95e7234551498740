package de.immobridge.kit;

/** A page asks for one of its service's actions. */
public final class ActionCall extends PageCall {
  private final Input input;

  ActionCall(Calls.Circumstances circumstances, Input input) {
    super(circumstances);
    this.input = input;
  }

  /** What the page sent. */
  public Input input() {
    return input;
  }
}
