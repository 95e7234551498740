package de.immobridge.records;

import de.immobridge.onoffice.Outcome;
import de.immobridge.onoffice.Trouble;
import java.util.function.Function;

/**
 * What came of a change that nothing is compared for: an upload, a new activity, a new relation. It
 * is sent once.
 */
public sealed interface Performed<T> {

  /** onOffice has confirmed it. */
  record Done<T>(T value) implements Performed<T> {}

  /** onOffice refused; nothing was changed. */
  record Refused<T>(Trouble trouble) implements Performed<T> {}

  /** It did not reach onOffice; nothing was changed. */
  record NotDone<T>(Trouble trouble) implements Performed<T> {}

  /** Nobody knows whether it was done. */
  record Unknown<T>(Trouble trouble) implements Performed<T> {}

  /** Understands the outcome of one action. */
  static <T> Performed<T> of(Outcome outcome, Function<Outcome.Done, Performed<T>> reader) {
    return switch (outcome) {
      case Outcome.Done done -> reader.apply(done);
      case Outcome.Refused refused when !refused.code().serverFault() ->
          new Refused<>(Trouble.of(refused));
      case Outcome.NoAnswer(var fault) when !fault.mayHaveBeenDone() ->
          new NotDone<>(Trouble.of(fault));
      case Outcome.Unconfirmed unconfirmed -> new Unknown<>(Trouble.of(unconfirmed));
    };
  }
}
