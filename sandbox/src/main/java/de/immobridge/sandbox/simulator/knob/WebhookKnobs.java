package de.immobridge.sandbox.simulator.knob;

import java.time.Duration;
import java.util.List;

/** The knobs of webhooks (I). */
public final class WebhookKnobs {

  public static final Knob<String> FIELDS =
      new Knob<>(
          "webhook.fields",
          "objekttitel,objektbeschreibung,lage,ausstatt_beschr,sonstige_angaben,kaufpreis",
          Kind.TEXT,
          "The fields whose change fires the webhook, with commas between them.");
  public static final Knob<Duration> DELAY =
      new Knob<>("webhook.delay", "0s", Kind.DURATION, "How long a webhook waits after the save.");
  public static final Knob<Integer> COPIES =
      new Knob<>("webhook.copies", "1", Kind.COUNT, "How often one delivery is sent; 0 loses it.");
  public static final Knob<Integer> RETRIES =
      new Knob<>(
          "webhook.retries",
          "0",
          Kind.COUNT,
          "How often a delivery that was not answered with 2xx is tried again. GUESS: never.");
  public static final Knob<Duration> RETRY_AFTER =
      new Knob<>(
          "webhook.retryAfter",
          "10s",
          Kind.DURATION,
          "How long a webhook waits between two tries.");
  public static final Knob<Boolean> ECHO =
      new Knob<>(
          "webhook.echo",
          "true",
          Kind.FLAG,
          "Whether writes through the API fire webhooks too. GUESS: yes.");
  public static final Knob<Boolean> ALWAYS =
      new Knob<>(
          "webhook.always",
          "false",
          Kind.FLAG,
          "Whether webhooks fire on every save, as from the app, without a relevant change.");

  /** In the order in which they are listed. */
  static final List<Knob<?>> ALL =
      List.of(FIELDS, DELAY, COPIES, RETRIES, RETRY_AFTER, ECHO, ALWAYS);

  private WebhookKnobs() {}
}
