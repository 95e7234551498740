package de.immobridge.sandbox.simulator.knob;

import de.immobridge.sandbox.simulator.knob.Choices.AbsentRead;
import de.immobridge.sandbox.simulator.knob.Choices.AbsentWrite;
import de.immobridge.sandbox.simulator.knob.Choices.Alphabet;
import de.immobridge.sandbox.simulator.knob.Choices.ElementShape;
import de.immobridge.sandbox.simulator.knob.Choices.Fault;
import de.immobridge.sandbox.simulator.knob.Choices.ListShape;
import de.immobridge.sandbox.simulator.knob.Choices.MacroId;
import de.immobridge.sandbox.simulator.knob.Choices.PaymentMode;
import de.immobridge.sandbox.simulator.knob.Choices.TooMany;
import de.immobridge.sandbox.simulator.knob.Choices.TopLevel;
import de.immobridge.sandbox.simulator.signature.UrlForm;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All knobs there are (M.9 and the switches of section N), by subject. */
public final class StandardKnobs {

  public static final Knob<Duration> CLOCK_OFFSET =
      new Knob<>("clock.offset", "0s", Kind.DURATION, "How far onOffice's clock is ahead.");

  public static final Knob<UrlForm> URL_FORM =
      new Knob<>(
          "url.signature",
          "A",
          Kind.choice(UrlForm.class),
          "The form in which addresses are signed. GUESS: A.");

  public static final Knob<String> SIGNED_ORIGIN =
      new Knob<>(
          "url.signedOrigin",
          "",
          Kind.TEXT,
          "Scheme and host that are signed in the place of those that are called.");

  public static final Knob<String> MACRO_NAME =
      new Knob<>(
          "service.estateParameter",
          "estateId",
          Kind.TEXT,
          "The agreed name of the macro parameter with the estate's id.");
  public static final Knob<MacroId> MACRO_ID =
      new Knob<>(
          "service.estateIdOfVersion",
          "main",
          Kind.choice(MacroId.class),
          "The id given when a service starts from a foreign-language version. GUESS: main.");
  public static final Knob<Boolean> SEPARATORS =
      new Knob<>(
          "service.idSeparators",
          "false",
          Kind.FLAG,
          "Whether ids above 999 come with thousands separators in service calls and webhooks.");
  public static final Knob<ListShape> IMAGE_IDS =
      new Knob<>(
          "service.imageIds",
          "comma",
          Kind.choice(ListShape.class),
          "How selected pictures are written. GUESS: one text with commas.");
  public static final Knob<Boolean> USER_LANGUAGE =
      new Knob<>(
          "service.userLanguage",
          "true",
          Kind.FLAG,
          "Whether service calls carry UserLanguage. GUESS: three letters.");
  public static final Knob<Boolean> SERVICE_CACHE_ID =
      new Knob<>(
          "service.parameterCacheId",
          "true",
          Kind.FLAG,
          "Whether service calls carry parameterCacheId.");

  public static final Knob<Alphabet> CLAIM_ALPHABET =
      new Knob<>(
          "claim.alphabet",
          "url-safe",
          Kind.choice(Alphabet.class),
          "The alphabet of claims; standard has + and /.");
  public static final Knob<Optional<Duration>> CLAIM_LIFETIME =
      new Knob<>("claim.lifetime", "off", Kind.LIFETIME, "After it a claim answers 201.");
  public static final Knob<Boolean> CLAIM_LATEST_ONLY =
      new Knob<>(
          "claim.latestOnly",
          "false",
          Kind.FLAG,
          "Whether only the user's latest claim is good; an older one answers 201. GUESS: no.");
  public static final Knob<Boolean> CLAIM_FOREIGN =
      new Knob<>(
          "claim.foreignProvider",
          "false",
          Kind.FLAG,
          "Whether new claims belong to another provider; they answer 248.");

  public static final Knob<Optional<Duration>> CACHE_LIFETIME =
      new Knob<>(
          "cache.lifetime", "1h", Kind.LIFETIME, "Life time of a parameter cache. GUESS: 1 hour.");
  public static final Knob<Boolean> CACHE_SINGLE_USE =
      new Knob<>(
          "cache.singleUse",
          "false",
          Kind.FLAG,
          "Whether a parameter cache is gone after a successful unlockProvider. GUESS: no.");
  public static final Knob<Duration> MESSAGE_WINDOW =
      new Knob<>(
          "message.window",
          "2m",
          Kind.DURATION,
          "How far the timestamp of a window message or order may be off. GUESS: as for actions.");

  public static final Knob<Boolean> WEBHOOK_ONLY =
      new Knob<>(
          "provider.singleWebhook",
          "false",
          Kind.FLAG,
          "Whether the provider has just one service, a webhook: no choice of users (B.1).");
  public static final Knob<Integer> BLOCKED_CODE =
      new Knob<>(
          "blocked.code", "22", Kind.COUNT, "What a blocked provider's API user gets. GUESS: 22.");

  public static final Knob<Integer> BLOCKED_AFTER =
      new Knob<>(
          "blocked.afterRequests",
          "0",
          Kind.COUNT,
          "After so many answered requests since the activation the provider is blocked; 0:"
              + " never.");

  public static final Knob<TopLevel> TOP_LEVEL =
      new Knob<>(
          "api.topLevel",
          "look-below",
          Kind.choice(TopLevel.class),
          "What the top level says when an action failed: 97, the action's own code, or nothing.");
  public static final Knob<Duration> TIME_WINDOW =
      new Knob<>("api.timeWindow", "120s", Kind.DURATION, "How far an action's clock may be off.");
  public static final Knob<AbsentRead> ABSENT_READ =
      new Knob<>(
          "language.absentRead",
          "empty",
          Kind.choice(AbsentRead.class),
          "Reading a version that does not exist: no record, the main version, or 160."
              + " GUESS: no record.");
  public static final Knob<AbsentWrite> ABSENT_WRITE =
      new Knob<>(
          "language.absentWrite",
          "error-160",
          Kind.choice(AbsentWrite.class),
          "Writing a version that does not exist: 160, 198, or it comes into being. GUESS: 160.");

  public static final Knob<TooMany> TOO_MANY =
      new Knob<>(
          "api.limitAboveMaximum",
          "standard",
          Kind.choice(TooMany.class),
          "What a listlimit above the maximum counts as: 20, as reported, or the maximum.");

  public static final Knob<ElementShape> PICTURE_ELEMENTS =
      new Knob<>(
          "api.pictureElements",
          "list",
          Kind.choice(ElementShape.class),
          "Whether the elements of an estate's picture are a list or an object.");

  public static final Knob<Duration> LATENCY =
      new Knob<>("api.latency", "0s", Kind.DURATION, "How long every answer of the API waits.");
  public static final Knob<Duration> FIELDS_LATENCY =
      new Knob<>("api.fieldsLatency", "0s", Kind.DURATION, "How long get fields waits (G.3).");
  public static final Knob<Fault> FAULT =
      new Knob<>(
          "fault.kind", "none", Kind.choice(Fault.class), "What happens to answers of the API.");
  public static final Knob<Integer> FAULT_EVERY =
      new Knob<>("fault.every", "1", Kind.COUNT, "Only every n-th request is hit.");
  public static final Knob<Integer> FAULT_TIMES =
      new Knob<>("fault.times", "0", Kind.COUNT, "After so many hits it is over; 0 means never.");
  public static final Knob<List<ErrorRule>> ERRORS =
      new Knob<>(
          "fault.errors",
          "",
          ErrorRule.KIND,
          "Codes that actions get instead of an answer, such as estate=303*2,fields=1.");

  public static final Knob<PaymentMode> PAYMENT_MODE =
      new Knob<>(
          "payment.mode",
          "sandbox",
          Kind.choice(PaymentMode.class),
          "What the payment dialog shows.");

  public static final Knob<Integer> MAXIMUM_PRODUCTS =
      new Knob<>(
          "payment.maximumProducts",
          "1",
          Kind.COUNT,
          "How many products an order may have. GUESS: 1, as a provider in production found.");

  private static final List<Knob<?>> OWN =
      List.of(
          CLOCK_OFFSET,
          URL_FORM,
          SIGNED_ORIGIN,
          MACRO_NAME,
          MACRO_ID,
          SEPARATORS,
          IMAGE_IDS,
          USER_LANGUAGE,
          SERVICE_CACHE_ID,
          CLAIM_ALPHABET,
          CLAIM_LIFETIME,
          CLAIM_LATEST_ONLY,
          CLAIM_FOREIGN,
          CACHE_LIFETIME,
          CACHE_SINGLE_USE,
          MESSAGE_WINDOW,
          WEBHOOK_ONLY,
          BLOCKED_CODE,
          BLOCKED_AFTER,
          TOP_LEVEL,
          TIME_WINDOW,
          ABSENT_READ,
          ABSENT_WRITE,
          TOO_MANY,
          PICTURE_ELEMENTS,
          LATENCY,
          FIELDS_LATENCY,
          FAULT,
          FAULT_EVERY,
          FAULT_TIMES,
          ERRORS,
          PAYMENT_MODE,
          MAXIMUM_PRODUCTS);

  /** In the order in which they are listed. */
  public static final List<Knob<?>> ALL =
      Stream.of(OWN, WebhookKnobs.ALL).flatMap(List::stream).toList();

  private StandardKnobs() {}
}
