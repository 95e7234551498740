package de.immobridge.benchmarks.world;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.immobridge.sandbox.Hosting;
import de.immobridge.sandbox.Sandbox;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sandbox as the functions' outside world, with one customer that has unlocked, and a tap on
 * each way there.
 */
public final class World implements AutoCloseable {
  static final String CUSTOMER = "hansekontor-4711";
  static final int USER = 17;
  static final int ESTATE = 87;
  static final String LANGUAGE = "ENG";
  private static final String KMS_KEY = "alias/benchmark";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final KmsStub kms;
  private final Sandbox sandbox;
  private final Tap dynamoTap;
  private final Tap kmsTap;
  private final Tap onOfficeTap;
  private final UsualTables usual;
  private final List<String> secrets = new ArrayList<>();

  private World(KmsStub kms, Sandbox sandbox) throws IOException {
    this.kms = kms;
    this.sandbox = sandbox;
    this.dynamoTap = Tap.before("dynamodb", sandbox.dynamoDb().address());
    this.kmsTap = Tap.before("kms", kms.address());
    this.onOfficeTap = Tap.before("onoffice", sandbox.enterprise());
    this.usual = new UsualTables(sandbox.dynamoDb().client());
  }

  /** Starts it, and unlocks. */
  public static World start() throws Exception {
    KmsStub kms = KmsStub.start();
    System.setProperty("aws.endpointUrlKms", kms.address().toString());
    System.setProperty("aws.region", "eu-central-1");
    System.setProperty("aws.accessKeyId", "local");
    System.setProperty("aws.secretAccessKey", "local");
    Sandbox sandbox =
        Sandbox.start(
            Clock.systemUTC(),
            "--port",
            "0",
            "--setting",
            "KMS_KEY_ID=" + KMS_KEY,
            "--setting",
            "LOCAL_CIPHER_KEY=");
    var world = new World(kms, sandbox);
    world.unlock();
    return world;
  }

  /** What a function finds in its environment. */
  public Map<String, String> environment() {
    var environment =
        new HashMap<>(
            Hosting.environment(
                new Hosting.Surroundings(
                    sandbox.provider(),
                    onOfficeTap.address(),
                    dynamoTap.address(),
                    sandbox.providerSecret(),
                    List.of("https://*.onoffice.de", "https://*.onoffice.com"),
                    Map.of("KMS_KEY_ID", KMS_KEY, "LOCAL_CIPHER_KEY", ""))));
    environment.put("AWS_ENDPOINT_URL_KMS", kmsTap.address().toString());
    environment.put("AWS_REGION", "eu-central-1");
    environment.put("AWS_ACCESS_KEY_ID", "local");
    environment.put("AWS_SECRET_ACCESS_KEY", "local");
    return environment;
  }

  /** What nobody but the two sides may know, and what only a call can have brought. */
  public List<String> secrets() {
    return List.copyOf(secrets);
  }

  /** The event of a new service call, signed a moment ago. */
  public byte[] serviceCall() throws Exception {
    return Events.get(serviceUrl());
  }

  /** The session of a page that has been opened, once ours and once the usual build's. */
  public record Sessions(String ours, String usual) {}

  /** Opens a page. */
  public Sessions open() throws Exception {
    String page = get(serviceUrl());
    return new Sessions(found(page, "<meta name=\"session\" content=\"([^\"]+)\""), usual.open());
  }

  /** The event of an edit: another title over the one that is there. */
  public byte[] edit(String session) throws Exception {
    String title = title();
    String changed = title.replaceAll(" \\d+$", "") + " " + System.nanoTime() % 1000;
    String body =
        JSON.valueToTree(
                Map.of(
                    "fields", Map.of("objekttitel", changed), "seen", Map.of("objekttitel", title)))
            .toString();
    return Events.patch(URI.create(sandbox.provider() + "/properties/" + ESTATE), session, body);
  }

  /** What has passed to the outside since the last time. */
  public List<Passed> take() {
    var all = new ArrayList<Passed>();
    all.addAll(dynamoTap.take());
    all.addAll(kmsTap.take());
    all.addAll(onOfficeTap.take());
    return all;
  }

  @Override
  public void close() throws IOException {
    dynamoTap.close();
    kmsTap.close();
    onOfficeTap.close();
    sandbox.close();
    kms.close();
  }

  private void unlock() throws Exception {
    JsonNode window =
        JSON.readTree(
            control("/control/activation", Map.of("customerWebId", CUSTOMER, "userId", USER)));
    String page = get(URI.create(window.path("url").asText()));
    String handle = found(page, "name=\"handle\" value=\"([^\"]+)\"");
    String key = window.path("apiKey").asText();
    String answer =
        send(
            HttpRequest.newBuilder(URI.create(sandbox.provider() + "/unlock"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(
                    HttpRequest.BodyPublishers.ofString(
                        "handle=" + encoded(handle) + "&secret=" + encoded(key))));
    if (!answer.equals("active")) {
      throw new IOException("not unlocked: " + answer);
    }
    String token = window.path("apiToken").asText();
    usual.unlock(token, key);
    JsonNode call = JSON.readTree(control("/control/service", place()));
    String claim = call.path("apiClaim").asText();
    usual.remember(claim);
    secrets.addAll(List.of(sandbox.providerSecret(), token, key, claim, handle, CUSTOMER));
  }

  private URI serviceUrl() throws Exception {
    return URI.create(JSON.readTree(control("/control/service", place())).path("url").asText());
  }

  private static Map<String, Object> place() {
    return Map.of(
        "customerWebId", CUSTOMER, "userId", USER, "estateId", ESTATE, "language", LANGUAGE);
  }

  private String title() throws Exception {
    String estate =
        get(
            URI.create(
                sandbox.enterprise()
                    + "/control/estates/"
                    + CUSTOMER
                    + "/"
                    + ESTATE
                    + "?language="
                    + LANGUAGE));
    return JSON.readTree(estate).path("elements").path("objekttitel").asText();
  }

  private String control(String path, Map<String, ?> body) throws Exception {
    return send(
        HttpRequest.newBuilder(URI.create(sandbox.enterprise() + path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(JSON.valueToTree(body).toString())));
  }

  private String get(URI address) throws Exception {
    return send(HttpRequest.newBuilder(address));
  }

  private String send(HttpRequest.Builder request) throws Exception {
    HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IOException(answer.uri() + " answered " + answer.statusCode() + answer.body());
    }
    return answer.body();
  }

  private static String found(String text, String pattern) throws IOException {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    if (!matcher.find()) {
      throw new IOException("no " + pattern);
    }
    return matcher.group(1);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
