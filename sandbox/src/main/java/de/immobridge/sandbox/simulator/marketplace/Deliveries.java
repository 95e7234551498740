package de.immobridge.sandbox.simulator.marketplace;

import de.immobridge.sandbox.simulator.http.Json;
import de.immobridge.sandbox.simulator.knob.Knobs;
import de.immobridge.sandbox.simulator.knob.OnOfficeClock;
import de.immobridge.sandbox.simulator.knob.WebhookKnobs;
import de.immobridge.sandbox.simulator.marketplace.Delivery.Answered;
import de.immobridge.sandbox.simulator.marketplace.Delivery.Failed;
import de.immobridge.sandbox.simulator.marketplace.Delivery.State;
import de.immobridge.sandbox.simulator.recorder.Recorder;
import de.immobridge.sandbox.simulator.recorder.Recorder.Channel;
import de.immobridge.sandbox.simulator.recorder.Recorder.Direction;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Brings webhook calls to the provider, each in its time and as often as the knobs say. What was
 * not taken when the simulator ended is sent after the next start.
 */
final class Deliveries implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Knobs knobs;
  private final OnOfficeClock clock;
  private final Recorder recorder;
  private final Runnable changed;
  private @Nullable HttpClient http;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<Delivery> all;

  Deliveries(
      Knobs knobs,
      OnOfficeClock clock,
      Recorder recorder,
      Collection<Delivery> kept,
      Runnable changed) {
    this.knobs = knobs;
    this.clock = clock;
    this.recorder = recorder;
    this.changed = changed;
    this.all = new ArrayList<>(kept);
  }

  /** Goes on with what was kept and has tries left, now that the provider is there. */
  void resume() {
    int tries = tries();
    all().stream()
        .filter(each -> !(each.state() instanceof Answered answered && answered.content()))
        .filter(each -> each.tries() < tries)
        .forEach(this::send);
  }

  private int tries() {
    return 1 + knobs.get(WebhookKnobs.RETRIES);
  }

  /** Adds one under the next number, and sends it when it is due. */
  void add(IntFunction<Delivery> withNumber) {
    Delivery delivery;
    synchronized (this) {
      delivery = withNumber.apply(all.size() + 1);
      all.add(delivery);
    }
    send(delivery);
  }

  /** All, in the order in which they arose. */
  synchronized List<Delivery> all() {
    return List.copyOf(all);
  }

  @Override
  public void close() {
    threads.shutdownNow();
    synchronized (this) {
      if (http != null) {
        http.shutdownNow();
      }
    }
  }

  /** Made when there is something to bring, since most tests bring nothing. */
  private synchronized HttpClient http() {
    var made = http == null ? HttpClient.newHttpClient() : http;
    http = made;
    return made;
  }

  private void send(Delivery delivery) {
    var delay = Duration.between(clock.now(), delivery.dueAt());
    int tries = tries();
    var pause = knobs.get(WebhookKnobs.RETRY_AFTER);
    threads.execute(() -> deliver(delivery, tries, delay, pause));
  }

  /** Tries until the provider is content or the tries are used up; each try is seen at once. */
  private void deliver(Delivery first, int tries, Duration delay, Duration pause) {
    try {
      var delivery = first;
      for (int done = first.tries() + 1; done <= tries; done++) {
        Thread.sleep(done == first.tries() + 1 ? delay : pause);
        var state = call(delivery);
        boolean over = done == tries || state instanceof Answered answered && answered.content();
        var tried = delivery.in(state, done);
        delivery = over ? tried : tried.dueAt(clock.now().plus(pause));
        set(delivery);
        if (over) {
          return;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private State call(Delivery delivery) throws InterruptedException {
    try {
      var request = HttpRequest.newBuilder(URI.create(delivery.url())).timeout(PATIENCE).build();
      recorder.note(
          Channel.WEBHOOK,
          Direction.OUT,
          Json.object().put("delivery", delivery.number()).put("url", delivery.url()));
      int status = http().send(request, BodyHandlers.discarding()).statusCode();
      recorder.note(
          Channel.WEBHOOK,
          Direction.IN,
          Json.object().put("delivery", delivery.number()).put("status", status));
      return new Answered(status);
    } catch (IOException e) {
      return new Failed();
    }
  }

  private void set(Delivery delivery) {
    synchronized (this) {
      all.set(delivery.number() - 1, delivery);
    }
    changed.run();
  }
}
