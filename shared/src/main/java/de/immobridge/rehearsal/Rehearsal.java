package de.immobridge.rehearsal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Plays what a function does before its snapshot is taken, so that the first call after it finds
 * everything loaded and compiled. Nothing outside is touched, nothing is logged or counted, and
 * nothing but made-up values has been in the memory that is kept.
 *
 * <p>Only where it pays: under SnapStart, and where {@code REHEARSAL=on} says so. A start that
 * answers a waiting caller would only become longer.
 */
public final class Rehearsal implements Resource {
  private static final Logger LOG = LoggerFactory.getLogger(Rehearsal.class);

  private final Play play;

  private Rehearsal(Play play) {
    this.play = play;
  }

  /** What is played. */
  @FunctionalInterface
  public interface Play {
    /** Lets a function of the same kind, with clients that know only this stage, answer calls. */
    void on(Stage stage) throws Exception;
  }

  /**
   * Arranges for a rehearsal if this environment asks for one.
   *
   * @return must be kept as long as the function: Lambda's runtime holds its resources weakly
   */
  public static Rehearsal of(Map<String, String> environment, Play play) {
    var rehearsal = new Rehearsal(play);
    if ("on".equals(environment.get("REHEARSAL"))) {
      rehearsal.play();
    } else if ("snap-start".equals(environment.get("AWS_LAMBDA_INITIALIZATION_TYPE"))) {
      Core.getGlobalContext().register(rehearsal);
    }
    return rehearsal;
  }

  @Override
  public void beforeCheckpoint(Context<? extends Resource> context) {
    play();
  }

  @Override
  public void afterRestore(Context<? extends Resource> context) {
    // Everything that must be new is made on first use.
  }

  /** A rehearsal that fails costs time later; a version that cannot be published costs more. */
  private void play() {
    PrintStream out = System.out;
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    try (var stage = Stage.open()) {
      play.on(stage);
    } catch (Exception e) {
      System.setOut(out);
      LOG.warn("the rehearsal before the snapshot did not end well", e);
    } finally {
      System.setOut(out);
    }
    Settled.await();
  }

  /** For a play that notices that something went otherwise than written. */
  public static IOException otherwise(String what) {
    return new IOException("the rehearsal went otherwise: " + what);
  }
}
