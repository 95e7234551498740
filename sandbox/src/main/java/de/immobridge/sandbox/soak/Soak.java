package de.immobridge.sandbox.soak;

import de.immobridge.sandbox.Sandbox;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * {@code tools/soak}: our example in a process of its own, many calls, and much that goes wrong.
 */
public final class Soak {
  private static final Duration WEATHER = Duration.ofSeconds(4);
  private static final int SAMPLES_A_MINUTE = 6;

  /** Longer than onOffice is waited for: what was on its way has arrived or never will. */
  private static final Duration UNTIL_ALL_IS_STILL = Duration.ofSeconds(12);

  private final PrintStream out;
  private final SoakOptions options;
  private final Ledger ledger = new Ledger();
  private final Tally tally = new Tally();

  private Soak(PrintStream out, SoakOptions options) {
    this.out = out;
    this.options = options;
  }

  /** What can be written after {@code tools/soak}. */
  public static String usage() {
    return SoakOptions.USAGE;
  }

  /**
   * Drives and reports.
   *
   * @return whether everything held
   * @throws IllegalArgumentException if the words cannot be followed
   */
  public static boolean run(PrintStream out, String... words) throws Exception {
    var soak = new Soak(out, SoakOptions.of(words));
    String home = System.getProperty("sandbox.home", ".");
    try (var sandbox =
        Sandbox.start(
            Clock.systemUTC(),
            "--port",
            "0",
            "--provider-classes",
            home + "/functions/example/target/classes")) {
      return soak.in(sandbox);
    }
  }

  private boolean in(Sandbox sandbox) throws Exception {
    var users = new Users(sandbox.enterprise(), sandbox.provider(), ledger, tally);
    var weather = new Weather(users);
    Gauge gauge = Gauge.ofTheFunctions();
    users.unlockAll();
    drive(users, weather, gauge);
    weather.clears();
    TimeUnit.MILLISECONDS.sleep(UNTIL_ALL_IS_STILL.toMillis());

    var faults = new ArrayList<String>(gauge.grown());
    ledger.places().forEach(place -> faults.addAll(ledger.faults(place, users.stored(place))));
    faults.addAll(users.closedPlaces());
    if (tally.unexpected() > 0) {
      faults.add(tally.unexpected() + " answers say that something unexpected happened");
    }
    report(faults);
    return faults.isEmpty();
  }

  /** Calls begin when they are due, however long others take. */
  private void drive(Users users, Weather weather, Gauge gauge) throws Exception {
    var random = new SplittableRandom(1);
    long begun = System.nanoTime();
    long calls = options.rate() * options.time().toSeconds();
    try (ScheduledExecutorService beside = Executors.newSingleThreadScheduledExecutor();
        var people = Executors.newVirtualThreadPerTaskExecutor()) {
      beside.scheduleAtFixedRate(
          () -> weather.changes(new SplittableRandom()),
          0,
          WEATHER.toMillis(),
          TimeUnit.MILLISECONDS);
      beside.scheduleAtFixedRate(() -> look(gauge), 1, 60 / SAMPLES_A_MINUTE, TimeUnit.SECONDS);
      for (long call = 0; call < calls; call++) {
        long due = begun + call * TimeUnit.SECONDS.toNanos(1) / options.rate();
        TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
        var choices = random.split();
        people.submit(() -> act(users, choices));
      }
      beside.shutdownNow();
    }
  }

  private void act(Users users, SplittableRandom choices) {
    try {
      users.act(choices);
    } catch (RuntimeException e) {
      tally.note("no answer", e.getClass().getSimpleName());
    }
  }

  private void look(Gauge gauge) {
    try {
      out.println(tally.all() + " calls: " + gauge.look());
    } catch (Exception e) {
      out.println("The functions' process cannot be looked at: " + e.getMessage());
    }
  }

  private void report(List<String> faults) {
    out.println();
    tally.counts().forEach((name, count) -> out.printf("%7d  %s%n", count, name));
    out.printf(
        "%n%d texts were saved, %d not, of %d the end is unknown.%n",
        ledger.count(Ledger.Told.SAVED),
        ledger.count(Ledger.Told.NOT_SAVED),
        ledger.count(Ledger.Told.UNKNOWN));
    out.println(
        faults.isEmpty()
            ? "Every saved text is there or gave way to somebody who had seen it; nothing grew."
            : String.join(System.lineSeparator(), faults));
  }
}
