package de.immobridge.kit;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import de.immobridge.customer.AwsClients;
import de.immobridge.rehearsal.Rehearsal;
import de.immobridge.settings.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** What all functions have in common: everything is built once, behind one entry. */
abstract sealed class KitFunction implements RequestStreamHandler
    permits UnlockFunction, ServiceFunction, PropertyFunction {
  private final Entry entry;

  /** Only kept: Lambda's runtime holds what is to be done before a snapshot weakly. */
  @SuppressWarnings({"unused", "FieldCanBeLocal"})
  private final Optional<Rehearsal> rehearsal;

  /**
   * What one kind of function is.
   *
   * @param entry builds its routes from the parts that it needs
   * @param scene what it plays before a snapshot
   */
  record Kind(BiFunction<Provider, Parts, Entry> entry, Rehearsed.Scene scene) {}

  /** Started by Lambda, from the function's environment; rehearsed there if it asks for it. */
  KitFunction(Provider provider, Kind kind) {
    Map<String, String> environment = System.getenv();
    var parts = new Parts(Settings.from(environment), Clock.systemUTC());
    this.entry = kind.entry().apply(provider, parts);
    this.rehearsal = Optional.of(Rehearsed.of(provider, environment, parts, kind));
  }

  /** Started by hand, from an environment as {@link Settings} describes it. */
  KitFunction(Provider provider, Map<String, String> environment, Clock clock, Kind kind) {
    this.entry = kind.entry().apply(provider, new Parts(Settings.from(environment), clock));
    this.rehearsal = Optional.empty();
  }

  /** The same with clients of AWS that others use too. */
  KitFunction(
      Provider provider, Map<String, String> environment, Clock clock, AwsClients aws, Kind kind) {
    this.entry = kind.entry().apply(provider, new Parts(Settings.from(environment), clock, aws));
    this.rehearsal = Optional.empty();
  }

  /** The routes that it answers, such as {@code GET /unlock}. */
  public final Set<String> routes() {
    return entry.routes();
  }

  @Override
  public final void handleRequest(InputStream in, OutputStream out, Context context)
      throws IOException {
    entry.serve(in, out, context);
  }
}
