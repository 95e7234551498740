package de.immobridge.property;

import de.immobridge.customer.Edits;
import de.immobridge.onoffice.CustomerWebId;
import de.immobridge.onoffice.Deadline;
import de.immobridge.onoffice.EstateId;
import java.time.Duration;

/** Lets one of our users at a time edit a property, whatever its language. */
public record Turns(Edits edits) {
  /** Longer than any edit takes, so that a turn ends by itself only where its owner is gone. */
  private static final Duration LONGEST = Duration.ofSeconds(40);

  /** Whose turn it is. */
  public sealed interface Turn {
    /** Somebody else's. */
    record Others() implements Turn {}

    /** Ours, until it is closed. */
    final class Ours implements Turn, AutoCloseable {
      private final Edits edits;
      private final Edits.Hold hold;
      private final Deadline deadline;
      private boolean changeMayStillArrive;

      private Ours(Edits edits, Edits.Hold hold, Deadline deadline) {
        this.edits = edits;
        this.hold = hold;
        this.deadline = deadline;
      }

      /**
       * Nobody knows what became of the change, so it may still arrive at onOffice: the turn ends
       * by itself and not when it is closed.
       */
      public void changeMayStillArrive() {
        changeMayStillArrive = true;
      }

      @Override
      public void close() {
        if (!changeMayStillArrive) {
          edits.release(hold, deadline);
        }
      }
    }
  }

  /** Takes the turn, if nobody has it. */
  public Turn take(CustomerWebId customer, EstateId estate, Deadline deadline) {
    return switch (edits.hold(customer, estate, LONGEST, deadline)) {
      case Edits.Holding.Busy() -> new Turn.Others();
      case Edits.Holding.Held(Edits.Hold hold) -> new Turn.Ours(edits, hold, deadline);
    };
  }
}
