package de.immobridge.sandbox;

import de.immobridge.propertyediting.PropertyEditingHandler;
import de.immobridge.sandbox.dynamodb.LocalDynamoDb;
import de.immobridge.sandbox.functions.Function;
import de.immobridge.sandbox.functions.Functions;
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

/** Where the functions of a provider stand here: their routes and settings. */
public final class Hosting {
  /** The setting with the key that seals what the functions store. */
  static final String CIPHER_KEY = "LOCAL_CIPHER_KEY";

  private static final int LOCAL_KEY_BYTES = 32;

  /** A route of the HTTP API. */
  public record FunctionRoute(String method, String path, Function function) {}

  /** The routes, as {@code template.yaml} declares them and {@code docs/openapi.yaml} describes. */
  public static final List<FunctionRoute> ROUTES =
      List.of(
          new FunctionRoute("GET", "/unlock", Function.UNLOCK),
          new FunctionRoute("POST", "/unlock", Function.UNLOCK),
          new FunctionRoute("GET", "/unlock/assets/{version}/{file}", Function.UNLOCK),
          new FunctionRoute("GET", "/service", Function.SERVICE_CALL),
          new FunctionRoute("GET", "/service/{service}", Function.SERVICE_CALL),
          new FunctionRoute("GET", "/service/assets/{version}/{file}", Function.SERVICE_CALL),
          new FunctionRoute("POST", "/service/message", Function.SERVICE_CALL),
          new FunctionRoute("POST", "/service/{service}/{action}", Function.SERVICE_CALL),
          new FunctionRoute("GET", "/properties/{estateId}", Function.PROPERTY_EDITING),
          new FunctionRoute("PATCH", "/properties/{estateId}", Function.PROPERTY_EDITING));

  private Hosting() {}

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

  /**
   * Our example's functions, in this process.
   *
   * @throws Options.UsageException for a setting that they do not know
   */
  static Functions ours(Surroundings surroundings, Clock clock) {
    var environment = new AskedFor(environment(surroundings));
    var functions =
        Functions.here(
            new UnlockHandler(environment, clock),
            new ServiceCallHandler(environment, clock),
            new PropertyEditingHandler(environment, clock));
    environment.complainOf(surroundings.more().keySet());
    return functions;
  }

  /** The routes with somebody's functions behind them. */
  public static List<Route> routes(Functions functions) {
    return ROUTES.stream()
        .map(route -> new Route(route.method(), route.path(), functions.handler(route.function())))
        .toList();
  }

  /** The settings of functions, as their environment. */
  public static Map<String, String> environment(Surroundings surroundings) {
    var environment = new HashMap<String, String>();
    environment.put("CUSTOMERS_TABLE", LocalDynamoDb.CUSTOMERS);
    environment.put("API_CLAIMS_TABLE", LocalDynamoDb.API_CLAIMS);
    environment.put("EDITS_TABLE", LocalDynamoDb.EDITS);
    environment.put("STORE_TABLE", LocalDynamoDb.STORE);
    environment.put("DATA_KEYS_TABLE", LocalDynamoDb.DATA_KEYS);
    environment.put("DYNAMODB_ENDPOINT", surroundings.dynamoDb().toString());
    environment.put(CIPHER_KEY, randomKey());
    environment.put("PROVIDER_SECRETS", surroundings.providerSecret());
    environment.put("PUBLIC_BASE_URL", surroundings.publicAddress().toString());
    environment.put("API_URL", surroundings.api().toString());
    environment.put("FRAME_ANCESTORS", String.join(",", surroundings.frameAncestors()));
    environment.putAll(surroundings.more());
    return environment;
  }

  static String randomKey() {
    byte[] key = new byte[LOCAL_KEY_BYTES];
    new SecureRandom().nextBytes(key);
    return Base64.getEncoder().encodeToString(key);
  }
}
