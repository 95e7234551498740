package de.immobridge.onoffice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Sends actions and judges the answers. Every try is written anew, with a timestamp read once and
 * signed as sent (reference F.3). Thread-safe.
 *
 * <p>The calls themselves are offered by {@link UnlockApi}, {@link ProviderApi} and package {@code
 * access}: only they send, so that no action leaves without the claim it needs.
 */
public final class OnOfficeClient {
  private final Clock clock;
  private final Pause pause;
  private final Patience patience;
  private final CallListener listener;
  private final Transport transport;
  private final AnswerReader reader;

  /** Waits between two tries. */
  @FunctionalInterface
  public interface Pause {

    /** Sleeps on the calling thread. */
    Pause SLEEP = Thread::sleep;

    /** Returns after this time. */
    void pause(Duration duration) throws InterruptedException;
  }

  public OnOfficeClient(
      Clock clock, Patience patience, Pause pause, CallListener listener, ErrorCodes codes) {
    this.clock = clock;
    this.pause = pause;
    this.patience = patience;
    this.listener = listener;
    this.transport = new Transport(patience, clock);
    this.reader = new AnswerReader(codes);
  }

  /** Builds what can be built without connecting to anybody, so that a first call is quicker. */
  public void prepare(Endpoint endpoint) {
    transport.prepare(endpoint.uri());
  }

  /** Nothing that is open now is used again; what follows connects anew. */
  public void disconnect() {
    transport.disconnect();
  }

  /**
   * Sends these actions as one request. Only what puts the claim in, or knows that none is needed,
   * may call this: {@link UnlockApi}, {@link ProviderApi} and package {@code access}; an
   * architecture test holds it.
   *
   * @param deadline nothing is begun after it
   * @return one outcome per action, in the order of the actions
   */
  public List<Outcome> send(
      Endpoint endpoint, Credentials credentials, List<Action> actions, Deadline deadline) {
    if (deadline.over()) {
      return AnswerReader.all(actions, Fault.NO_TIME);
    }
    Deadline tries = deadline.within(patience.total());
    Duration nextPause = patience.pause();
    for (int repeat = 1; ; repeat++) {
      List<Outcome> outcomes = sendOnce(endpoint, credentials, actions, repeat, deadline);
      if (repeat > patience.repeats()
          || nextPause.compareTo(tries.left()) >= 0
          || !RepeatRule.allows(actions, outcomes, repeat)
          || !paused(nextPause)
          || tries.over()) {
        return outcomes;
      }
      nextPause = nextPause.multipliedBy(2);
    }
  }

  private List<Outcome> sendOnce(
      Endpoint endpoint,
      Credentials credentials,
      List<Action> actions,
      int attempt,
      Deadline deadline) {
    Instant now = clock.instant();
    byte[] body = RequestWriter.write(credentials, actions, now);
    List<Outcome> outcomes =
        switch (transport.post(endpoint.uri(), body, deadline)) {
          case Transport.Reply.Body(byte[] bytes) -> reader.read(bytes, actions);
          case Transport.Reply.None(Fault fault) ->
              AnswerReader.all(actions, givenUp(fault, deadline) ? Fault.GIVEN_UP : fault);
        };
    listener.called(
        new CallListener.Call(
            endpoint.version(),
            named(actions),
            judged(outcomes),
            attempt,
            Duration.between(now, clock.instant())));
    return outcomes;
  }

  private static boolean givenUp(Fault fault, Deadline deadline) {
    return deadline.impatient()
        && switch (fault) {
          case TIMED_OUT -> true;
          case NOT_CONNECTED -> deadline.over();
          default -> false;
        };
  }

  private boolean paused(Duration duration) {
    try {
      pause.pause(duration);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static List<String> named(List<Action> actions) {
    var names = new ArrayList<String>(actions.size());
    for (Action action : actions) {
      names.add(action.verb() + " " + action.resourceType());
    }
    return names;
  }

  private static List<String> judged(List<Outcome> outcomes) {
    var names = new ArrayList<String>(outcomes.size());
    for (Outcome outcome : outcomes) {
      names.add(name(outcome));
    }
    return names;
  }

  private static String name(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Done _ -> CallListener.Call.OK;
      case Outcome.Refused(ErrorCode code) -> Integer.toString(code.number());
      case Outcome.NoAnswer(Fault fault) -> fault.name();
    };
  }
}
