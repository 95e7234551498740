package de.immobridge.benchmarks.clients;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.immobridge.benchmarks.http.Exchange;
import de.immobridge.benchmarks.http.LeanServer;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * Compares the HTTP clients, interleaved, each in a process of its own on a core of its own, and
 * prints medians. Argument: the number of rounds.
 */
public final class Compare {
  private static final String PASSWORD = "loopback";
  private static final byte[] ITEM =
      ("{\"Item\":{\"customerWebId\":{\"S\":\"some-customer\"},\"apiToken\":{\"S\":\""
              + "0123456789abcdef".repeat(4)
              + "\"},\"apiKey\":{\"B\":\""
              + "QUJD".repeat(60)
              + "\"},\"status\":{\"S\":\"active\"},\"name\":{\"S\":\"Agency\"}}}")
          .getBytes(UTF_8);
  private static final byte[] TEXT =
      ("{\"response\":\"" + "x".repeat(3000) + "\"}").getBytes(UTF_8);

  private Compare() {}

  /** Runs it. */
  public static void main(String[] arguments) throws Exception {
    int rounds = arguments.length == 0 ? 3 : Integer.parseInt(arguments[0]);
    Path store = keyStore();
    try (LeanServer plain = LeanServer.start(Compare::answer);
        LeanServer secure =
            LeanServer.start(context(store).getServerSocketFactory(), Compare::answer)) {
      var results = new LinkedHashMap<String, List<double[]>>();
      for (int round = 0; round < rounds; round++) {
        for (Candidate candidate : Candidate.values()) {
          for (URI address :
              List.of(
                  URI.create("http://localhost:" + plain.port() + "/"),
                  URI.create("https://localhost:" + secure.port() + "/"))) {
            results
                .computeIfAbsent(
                    candidate.words() + " | " + address.getScheme(), _ -> new ArrayList<>())
                .add(trial(candidate, address, store));
          }
        }
      }
      print(results);
    }
  }

  private static Exchange.Answer answer(Exchange exchange) {
    return exchange.header("x-amz-target").isEmpty()
        ? Exchange.Answer.of("application/json", TEXT)
        : Exchange.Answer.of("application/x-amz-json-1.0", ITEM);
  }

  private static double[] trial(Candidate candidate, URI address, Path store) throws IOException {
    Process process =
        new ProcessBuilder(
                "taskset",
                "-c",
                "1",
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-Djavax.net.ssl.trustStore=" + store,
                "-Djavax.net.ssl.trustStorePassword=" + PASSWORD,
                "-cp",
                classPath(),
                Trial.class.getName(),
                candidate.name(),
                address.toString())
            .redirectErrorStream(true)
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
    return Arrays.stream(printed.split("\n"))
        .filter(line -> line.startsWith("RESULT "))
        .findFirst()
        .map(line -> Arrays.stream(line.substring(7).split(" ")))
        .orElseThrow(() -> new IOException(candidate + " failed: " + printed))
        .mapToDouble(Double::parseDouble)
        .toArray();
  }

  /** Without a logging backend: it would be started by the SDK, and is no part of the question. */
  private static String classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(each -> !each.contains("log4j"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static void print(Map<String, List<double[]>> results) {
    System.out.println(
        """
        | client | | cold ms | classes | cold KB | warm ms | warm bytes | warm CPU ms |
        | --- | --- | --- | --- | --- | --- | --- | --- |\
        """);
    results.forEach(
        (name, values) ->
            System.out.printf(
                Locale.ROOT,
                "| %s | %.1f | %.0f | %.0f | %.3f | %.0f | %.3f |%n",
                name,
                median(values, 0),
                median(values, 1),
                median(values, 2),
                median(values, 3),
                median(values, 4),
                median(values, 5)));
  }

  private static double median(List<double[]> values, int column) {
    double[] sorted = values.stream().mapToDouble(each -> each[column]).sorted().toArray();
    return sorted[sorted.length / 2];
  }

  private static Path keyStore() throws Exception {
    Path store = Files.createTempDirectory("benchmarks").resolve("store.p12");
    String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    new ProcessBuilder(
            keytool,
            "-genkeypair",
            "-keyalg",
            "EC",
            "-alias",
            "localhost",
            "-dname",
            "CN=localhost",
            "-ext",
            "san=dns:localhost",
            "-storepass",
            PASSWORD,
            "-keystore",
            store.toString())
        .inheritIO()
        .start()
        .waitFor();
    return store;
  }

  private static SSLContext context(Path store) throws Exception {
    var keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
    var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, PASSWORD.toCharArray());
    var context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }
}
