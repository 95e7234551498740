package de.immobridge.onoffice;

import java.time.Duration;
import java.util.List;

/** Hears of every request that was sent, for logs and metrics. */
@FunctionalInterface
public interface CallListener {

  /** Listens to nothing. */
  CallListener NONE = call -> {};

  /**
   * One try of one request. It carries no parameters, no records and nothing secret.
   *
   * @param actions verb and resource type of each action, such as {@code READ estate}
   * @param outcomes {@link #OK}, an {@code errorcode} number or the name of a {@link Fault}, in the
   *     order of the actions
   * @param attempt from 1
   * @param duration of this try
   */
  record Call(
      ApiVersion version,
      List<String> actions,
      List<String> outcomes,
      int attempt,
      Duration duration) {
    /** The outcome of an action that went well. */
    public static final String OK = "ok";

    public Call {
      actions = List.copyOf(actions);
      outcomes = List.copyOf(outcomes);
    }
  }

  /** Called after each try; must return quickly. */
  void called(Call call);
}
