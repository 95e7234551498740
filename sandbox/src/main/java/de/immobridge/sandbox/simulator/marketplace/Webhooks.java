package de.immobridge.sandbox.simulator.marketplace;

import de.immobridge.sandbox.simulator.customer.Kind;
import de.immobridge.sandbox.simulator.customer.Office;
import de.immobridge.sandbox.simulator.customer.SaveListener;
import de.immobridge.sandbox.simulator.knob.Knobs;
import de.immobridge.sandbox.simulator.knob.OnOfficeClock;
import de.immobridge.sandbox.simulator.knob.WebhookKnobs;
import de.immobridge.sandbox.simulator.marketplace.Delivery.Waiting;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Calls the provider's webhooks when a record was saved (I): a GET of the registered address with
 * the signed query of a service call and a claim for the user who saved. A webhook watches one kind
 * of records, estates if nothing is agreed. GUESS: everything about repeats, delays and answers;
 * that of other records than estates every field counts.
 */
public final class Webhooks implements SaveListener, AutoCloseable {

  private final Provider provider;
  private final Activations activations;
  private final ServiceCalls serviceCalls;
  private final Knobs knobs;
  private final OnOfficeClock clock;
  private final Deliveries deliveries;

  Webhooks(
      Provider provider,
      Activations activations,
      ServiceCalls serviceCalls,
      Knobs knobs,
      OnOfficeClock clock,
      Deliveries deliveries) {
    this.provider = provider;
    this.activations = activations;
    this.serviceCalls = serviceCalls;
    this.knobs = knobs;
    this.clock = clock;
    this.deliveries = deliveries;
  }

  /** Calls if a watched field changed, or always if the knob says so. */
  @Override
  public void saved(Office office, Saved saved) {
    boolean echo = saved.throughApi() && !knobs.get(WebhookKnobs.ECHO);
    if (!echo && (knobs.get(WebhookKnobs.ALWAYS) || relevant(saved))) {
      fire(office, saved.userId(), new Occasion(saved.kind(), saved.id(), saved.language()));
    }
  }

  private boolean relevant(Saved saved) {
    return saved.kind() == Kind.ESTATE
        ? Arrays.stream(knobs.get(WebhookKnobs.FIELDS).split(","))
            .anyMatch(saved.changed()::contains)
        : !saved.changed().isEmpty();
  }

  /**
   * The record about which a webhook is called.
   *
   * @param language of an estate's version
   */
  public record Occasion(Kind kind, int id, Optional<String> language) {}

  /** Calls all webhooks that watch this kind of records, without a change. */
  public void fire(Office office, int userId, Occasion occasion) {
    provider.webhooks().stream()
        .filter(webhook -> webhook.watches(occasion.kind()))
        .forEach(webhook -> fire(webhook, office, userId, occasion));
  }

  /** Calls one, as a step of the process manager does. */
  public void fire(String webhook, Office office, int userId, Occasion occasion) {
    fire(provider.webhook(webhook), office, userId, occasion);
  }

  private void fire(Service webhook, Office office, int userId, Occasion occasion) {
    var webId = office.customer().webId();
    if (activations.status(webId) != Status.ACTIVE) {
      return;
    }
    var window = serviceCalls.open(webhook, webId, userId, start(webhook, office, occasion));
    for (int copy = 0; copy < knobs.get(WebhookKnobs.COPIES); copy++) {
      deliveries.add(
          number ->
              new Delivery(
                  number,
                  webhook.name(),
                  webId,
                  userId,
                  occasion.kind(),
                  occasion.id(),
                  window.url(),
                  clock.now().plus(knobs.get(WebhookKnobs.DELAY)),
                  new Waiting(),
                  0));
    }
  }

  private static ServiceStart start(Service webhook, Office office, Occasion occasion) {
    var id = Integer.toString(occasion.id());
    if (occasion.kind() == Kind.ESTATE) {
      return ServiceStart.record(
          id, occasion.language().filter(_ -> office.customer().multilingual()));
    }
    return webhook
        .parameter(Service.Macro.of(occasion.kind()))
        .map(name -> ServiceStart.menu().with(Map.of(name, Optional.of(id))))
        .orElseGet(ServiceStart::menu);
  }

  /** All, in the order in which they arose. */
  public List<Delivery> deliveries() {
    return deliveries.all();
  }

  /** Goes on with what was kept and has tries left, now that the provider is there. */
  public void resume() {
    deliveries.resume();
  }

  @Override
  public void close() {
    deliveries.close();
  }
}
