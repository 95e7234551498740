package de.immobridge.sandbox.simulator.marketplace;

import de.immobridge.sandbox.simulator.customer.Office;
import de.immobridge.sandbox.simulator.customer.SaveListener;
import de.immobridge.sandbox.simulator.http.Json;
import de.immobridge.sandbox.simulator.knob.Knobs;
import de.immobridge.sandbox.simulator.knob.OnOfficeClock;
import de.immobridge.sandbox.simulator.knob.WebhookKnobs;
import de.immobridge.sandbox.simulator.marketplace.Delivery.Answered;
import de.immobridge.sandbox.simulator.marketplace.Delivery.Failed;
import de.immobridge.sandbox.simulator.marketplace.Delivery.State;
import de.immobridge.sandbox.simulator.marketplace.Delivery.Waiting;
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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Calls the provider's webhook when a record was saved (I): a GET of the registered address with
 * the signed query of a service call and a claim for the user who saved. GUESS: everything about
 * repeats, delays and answers.
 */
public final class Webhooks implements SaveListener, AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Provider provider;
  private final Activations activations;
  private final ServiceCalls serviceCalls;
  private final Knobs knobs;
  private final OnOfficeClock clock;
  private final Recorder recorder;
  private final HttpClient http = HttpClient.newHttpClient();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<Delivery> deliveries = new ArrayList<>();

  Webhooks(
      Provider provider,
      Activations activations,
      ServiceCalls serviceCalls,
      Knobs knobs,
      OnOfficeClock clock,
      Recorder recorder) {
    this.provider = provider;
    this.activations = activations;
    this.serviceCalls = serviceCalls;
    this.knobs = knobs;
    this.clock = clock;
    this.recorder = recorder;
  }

  /** Calls if a watched field changed, or always if the knob says so. */
  @Override
  public void saved(Office office, Saved saved) {
    var watched = Arrays.asList(knobs.get(WebhookKnobs.FIELDS).split(","));
    boolean relevant =
        knobs.get(WebhookKnobs.ALWAYS) || saved.changed().stream().anyMatch(watched::contains);
    boolean echo = saved.throughApi() && !knobs.get(WebhookKnobs.ECHO);
    if (relevant && !echo) {
      fire(office, saved.userId(), saved.estateId(), Optional.of(saved.language()));
    }
  }

  /** Calls all webhooks without a change. */
  public void fire(Office office, int userId, int estateId, Optional<String> language) {
    provider.webhooks().forEach(webhook -> fire(webhook, office, userId, estateId, language));
  }

  /** Calls one, as a step of the process manager does. */
  public void fire(
      String webhook, Office office, int userId, int estateId, Optional<String> language) {
    fire(provider.webhook(webhook), office, userId, estateId, language);
  }

  private void fire(
      Service webhook, Office office, int userId, int estateId, Optional<String> language) {
    var webId = office.customer().webId();
    if (activations.status(webId) != Status.ACTIVE) {
      return;
    }
    var start =
        ServiceStart.record(
            Integer.toString(estateId), language.filter(_ -> office.customer().multilingual()));
    var window = serviceCalls.open(webhook, webId, userId, start);
    for (int copy = 0; copy < knobs.get(WebhookKnobs.COPIES); copy++) {
      send(webhook, window, estateId);
    }
  }

  /** All, in the order in which they arose. */
  public synchronized List<Delivery> deliveries() {
    return List.copyOf(deliveries);
  }

  @Override
  public void close() {
    threads.shutdownNow();
    http.shutdownNow();
  }

  private void send(Service webhook, Window window, int estateId) {
    var delay = knobs.get(WebhookKnobs.DELAY);
    var delivery = add(webhook, window, estateId, delay);
    int tries = 1 + knobs.get(WebhookKnobs.RETRIES);
    var pause = knobs.get(WebhookKnobs.RETRY_AFTER);
    threads.execute(() -> deliver(delivery, tries, delay, pause));
  }

  /** Tries until the provider is content or the tries are used up; each try is seen at once. */
  private void deliver(Delivery delivery, int tries, Duration delay, Duration pause) {
    for (int done = 1; done <= tries; done++) {
      var state = call(delivery, done == 1 ? delay : pause);
      set(delivery.in(state, done));
      if (state instanceof Answered answered && answered.content()) {
        return;
      }
    }
  }

  private State call(Delivery delivery, Duration delay) {
    try {
      Thread.sleep(delay);
      var request = HttpRequest.newBuilder(URI.create(delivery.url())).timeout(PATIENCE).build();
      recorder.note(
          Channel.WEBHOOK,
          Direction.OUT,
          Json.object().put("delivery", delivery.number()).put("url", delivery.url()));
      int status = http.send(request, BodyHandlers.discarding()).statusCode();
      recorder.note(
          Channel.WEBHOOK,
          Direction.IN,
          Json.object().put("delivery", delivery.number()).put("status", status));
      return new Answered(status);
    } catch (IOException e) {
      return new Failed();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Failed();
    }
  }

  private synchronized Delivery add(Service webhook, Window window, int estateId, Duration delay) {
    var delivery =
        new Delivery(
            deliveries.size() + 1,
            webhook.name(),
            window.webId(),
            window.userId(),
            estateId,
            window.url(),
            clock.now().plus(delay),
            new Waiting(),
            0);
    deliveries.add(delivery);
    return delivery;
  }

  private synchronized void set(Delivery delivery) {
    deliveries.set(delivery.number() - 1, delivery);
  }
}
