package de.immobridge.sandbox.testkit;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import de.immobridge.customer.AwsClients;
import de.immobridge.kit.Provider;
import de.immobridge.sandbox.functions.Function;
import de.immobridge.sandbox.functions.Functions;
import de.immobridge.settings.Settings;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/**
 * Makes the functions of a provider that is built with the kit: on the clients that all tests
 * share, unless the test's settings say something about AWS that these do not know.
 */
record KitMaker(Provider manifest) implements Maker {

  @Override
  public Functions make(Map<String, String> environment, Clock clock, Shared shared) {
    var settings = Settings.from(environment);
    if (needOnlyTablesOf(shared, settings)) {
      return Functions.of(manifest, environment, clock, shared.aws());
    }
    var own = new AwsClients(settings.tables().dynamoDb());
    return new OnTheirOwn(Functions.of(manifest, environment, clock, own), own);
  }

  /** Where secrets or keys are may differ from test to test, and a client remembers it. */
  private static boolean needOnlyTablesOf(Shared shared, Settings settings) {
    var secrets = settings.secrets();
    return settings.tables().dynamoDb().equals(Optional.of(shared.tables().address()))
        && secrets.kmsKeyId().isEmpty()
        && secrets.providerSecretsId().isEmpty()
        && secrets.ownApiId().isEmpty();
  }

  /** Functions with clients of AWS that end with them. */
  private record OnTheirOwn(Functions functions, AwsClients own) implements Functions {
    @Override
    public RequestStreamHandler handler(Function function) {
      return functions.handler(function);
    }

    @Override
    public void close() {
      functions.close();
      own.close();
    }
  }
}
