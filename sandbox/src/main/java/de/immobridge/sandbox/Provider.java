package de.immobridge.sandbox;

import de.immobridge.propertyediting.PropertyEditingHandler;
import de.immobridge.sandbox.dynamodb.LocalDynamoDb;
import de.immobridge.sandbox.gateway.LocalGateway;
import de.immobridge.sandbox.gateway.Route;
import de.immobridge.servicecall.ServiceCallHandler;
import de.immobridge.unlock.UnlockHandler;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Our three functions behind the local gateway, with the settings that the sandbox calls for. */
public final class Provider {
  private static final int LOCAL_KEY_BYTES = 32;

  private Provider() {}

  /**
   * What the functions need to know.
   *
   * @param publicAddress under which the browser reaches the gateway
   * @param api the onOffice API, without a path
   * @param frameAncestors who may frame the pages
   * @param more settings of any name, which come last
   */
  public record Surroundings(
      URI publicAddress,
      URI api,
      URI dynamoDb,
      String providerSecret,
      List<String> frameAncestors,
      Map<String, String> more) {}

  /** Puts the functions behind the gateway's routes. */
  public static void attach(LocalGateway gateway, Surroundings surroundings, Clock clock) {
    Map<String, String> environment = environment(surroundings);
    var unlock = new UnlockHandler(environment, clock);
    var service = new ServiceCallHandler(environment, clock);
    var editing = new PropertyEditingHandler(environment, clock);
    gateway.serve(
        List.of(
            new Route("GET", "/unlock", unlock),
            new Route("POST", "/unlock", unlock),
            new Route("GET", "/unlock/assets/{file}", unlock),
            new Route("GET", "/service", service),
            new Route("POST", "/service/message", service),
            new Route("GET", "/service/assets/{file}", service),
            new Route("GET", "/properties/{estateId}", editing),
            new Route("PATCH", "/properties/{estateId}", editing)));
  }

  private static Map<String, String> environment(Surroundings surroundings) {
    var environment = new HashMap<String, String>();
    environment.put("CUSTOMERS_TABLE", LocalDynamoDb.CUSTOMERS);
    environment.put("API_CLAIMS_TABLE", LocalDynamoDb.API_CLAIMS);
    environment.put("SESSIONS_TABLE", LocalDynamoDb.SESSIONS);
    environment.put("DYNAMODB_ENDPOINT", surroundings.dynamoDb().toString());
    environment.put("LOCAL_CIPHER_KEY", randomKey());
    environment.put("PROVIDER_SECRETS", surroundings.providerSecret());
    environment.put("PUBLIC_BASE_URL", surroundings.publicAddress().toString());
    environment.put("API_URL", surroundings.api().toString());
    environment.put("FRAME_ANCESTORS", String.join(",", surroundings.frameAncestors()));
    environment.putAll(surroundings.more());
    return environment;
  }

  private static String randomKey() {
    byte[] key = new byte[LOCAL_KEY_BYTES];
    new SecureRandom().nextBytes(key);
    return Base64.getEncoder().encodeToString(key);
  }
}
