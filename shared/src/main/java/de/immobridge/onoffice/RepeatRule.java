package de.immobridge.onoffice;

import java.util.List;

/**
 * Decides from the outcomes of one try whether the same request may be sent again. A request is
 * repeated as a whole, so every action in it must allow that, the successful ones too.
 */
final class RepeatRule {
  private RepeatRule() {}

  /**
   * Whether to send again.
   *
   * @param repeat the number this repeat would have, from 1
   */
  static boolean allows(List<Action> actions, List<Outcome> outcomes, int repeat) {
    boolean somethingToGain = false;
    for (int i = 0; i < actions.size(); i++) {
      Action.Effect effect = actions.get(i).effect();
      switch (outcomes.get(i)) {
        case Outcome.Done _ -> {
          if (effect == Action.Effect.WRITE) {
            return false;
          }
        }
        case Outcome.Refused(ErrorCode code) -> {
          if (!repeatable(code, effect, repeat)) {
            return false;
          }
          somethingToGain = true;
        }
        case Outcome.NoAnswer(Fault fault) -> {
          if (!repeatable(fault, effect)) {
            return false;
          }
          somethingToGain = true;
        }
      }
    }
    return somethingToGain;
  }

  private static boolean repeatable(ErrorCode code, Action.Effect effect, int repeat) {
    return switch (code.repeat()) {
      case FRESH_TIMESTAMP -> repeat == 1;
      case BACKOFF -> effect != Action.Effect.WRITE;
      case READS_ONCE -> effect == Action.Effect.READ && repeat == 1;
      case NO -> false;
    };
  }

  private static boolean repeatable(Fault fault, Action.Effect effect) {
    return fault.passing() && (effect == Action.Effect.READ || !fault.mayHaveBeenDone());
  }
}
