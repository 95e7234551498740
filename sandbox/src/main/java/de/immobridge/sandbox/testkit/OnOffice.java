package de.immobridge.sandbox.testkit;

import de.immobridge.kit.Provider;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * onOffice and a provider's functions in the JVM of a test, anew for each test method.
 *
 * <pre>{@code
 * @RegisterExtension
 * final OnOffice onOffice = OnOffice.with(ExposeAssistant.provider());
 *
 * @Test
 * void theTextIsStoredInItsLanguage() {
 *   var agency = onOffice.agency("hansekontor-4711").activated();
 *   var page = agency.user(17).at(1042, "ENG").opens("expose");
 *
 *   page.action("accept", Map.of("text", "A quiet flat."));
 *
 *   assertThat(agency.estate(1042).text("lage", "ENG")).isEqualTo("A quiet flat.");
 *   assertThat(onOffice.calls()).last().hasToString("modify estate 1042");
 * }
 * }</pre>
 */
public final class OnOffice implements BeforeEachCallback, AfterEachCallback {
  private static final ExtensionContext.Namespace SHARED =
      ExtensionContext.Namespace.create(OnOffice.class);

  /** A test sees the page itself, however busy the machine is, and not that it is loading. */
  static final Map<String, String> STANDARD = Map.of("LOADING_AFTER_MS", "20000");

  private final Maker maker;
  private final Map<String, String> settings;
  private final boolean onDynamoDbLocal;
  private MovableClock clock = new MovableClock();
  private Optional<World> world = Optional.empty();

  private OnOffice(Maker maker, Map<String, String> settings, boolean onDynamoDbLocal) {
    this.maker = maker;
    this.settings = Map.copyOf(settings);
    this.onDynamoDbLocal = onDynamoDbLocal;
  }

  /** For the tests of a provider that is built with the kit. */
  public static OnOffice with(Provider manifest) {
    return with(new KitMaker(manifest));
  }

  /** For the tests of any functions. */
  public static OnOffice with(ProviderUnderTest provider) {
    return with((environment, clock, _) -> provider.start(environment, clock));
  }

  static OnOffice with(Maker maker) {
    return new OnOffice(maker, STANDARD, false);
  }

  /** The same with one more setting of the functions, such as {@code API_VERSION}. */
  public OnOffice setting(String name, String value) {
    var more = new LinkedHashMap<>(settings);
    more.put(name, value);
    return new OnOffice(maker, more, onDynamoDbLocal);
  }

  /**
   * The same with DynamoDB Local, for functions that ask more of their tables than the kit's own
   * do. It takes a second or two longer to start.
   */
  public OnOffice onDynamoDbLocal() {
    return new OnOffice(maker, settings, true);
  }

  @Override
  public void beforeEach(ExtensionContext context) throws Exception {
    var shared =
        context
            .getRoot()
            .getStore(SHARED)
            .getOrComputeIfAbsent(
                onDynamoDbLocal, _ -> Shared.start(onDynamoDbLocal), Shared.class);
    clock = new MovableClock();
    world = Optional.of(World.open(shared, maker, settings, clock));
  }

  @Override
  public void afterEach(ExtensionContext context) {
    world.ifPresent(World::close);
    world = Optional.empty();
  }

  /**
   * One of the agencies: {@code hansekontor-4711} is multilingual, {@code mueller-soehne-0815} not.
   */
  public Agency agency(String customerWebId) {
    return new Agency(world(), customerWebId);
  }

  /** Turns a knob of the simulator; {@code docs/sandbox.md} lists them. */
  public void knob(String name, String value) {
    world().ask("PATCH", "/control/knobs", Map.of(name, value));
  }

  /** Plays a scenario: {@code flaky}, {@code slow}, {@code multilingual} and others. */
  public void scenario(String name) {
    world().ask("POST", "/control/scenario", Map.of("name", name));
  }

  /** From now on every claim is too old. */
  public void claimsExpire() {
    scenario("expired-claim");
  }

  /** The next answer of the API is lost: onOffice has done what was asked, nobody hears of it. */
  public void losesTheNextAnswer() {
    world()
        .ask(
            "PATCH",
            "/control/knobs",
            Map.of("fault.kind", "drop-answer", "fault.every", "1", "fault.times", "1"));
  }

  /** The next actions on this kind of resource are refused with this error code. */
  public void refuses(String resourceType, int errorCode, int times) {
    knob("fault.errors", resourceType + "=" + errorCode + "*" + times);
  }

  /** Time goes by, for onOffice and for the provider. */
  public void timePasses(Duration time) {
    clock.pass(time);
  }

  /** What the provider has sent to the API, in order. */
  public List<Call> calls() {
    return StreamSupport.stream(world().ask("GET", "/control/calls", "").spliterator(), false)
        .map(Call::of)
        .toList();
  }

  /** From here on {@link #calls()} begins anew. */
  public void forgetCalls() {
    world().ask("DELETE", "/control/calls", "");
  }

  private World world() {
    return world.orElseThrow(
        () -> new IllegalStateException("OnOffice works within tests: @RegisterExtension"));
  }
}
