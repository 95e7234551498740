package de.immobridge.sandbox.functions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.immobridge.sandbox.gateway.LocalContext;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A provider's functions in a process of their own, which can be replaced while all else stays. */
public final class ProviderProcess implements Functions {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String MORE_TIME = "-D" + LocalContext.REMAINING_MS + "=3600000";

  private final ProviderCode code;
  private final Map<String, String> environment;
  private final HttpClient http = HttpClient.newHttpClient();
  private volatile Running running;
  private volatile Consumer<Optional<JsonNode>> restarted = _ -> {};

  private record Running(Process process, URI address, Optional<JsonNode> manifest) {}

  private ProviderProcess(ProviderCode code, Map<String, String> environment) throws IOException {
    this.code = code;
    this.environment = Map.copyOf(environment);
    this.running = launch();
  }

  /**
   * Starts it.
   *
   * @param environment the functions' settings
   * @throws IllegalArgumentException if it cannot be told which class is which function
   */
  public static ProviderProcess start(ProviderCode code, Map<String, String> environment)
      throws IOException {
    return new ProviderProcess(code, environment);
  }

  /** What the provider says of itself, if it has a manifest. */
  public Optional<JsonNode> manifest() {
    return running.manifest();
  }

  /** Told after each restart what the provider says of itself then. */
  public void onRestart(Consumer<Optional<JsonNode>> listener) {
    restarted = listener;
  }

  /** Puts the classes of this moment in the place of those that run; else leaves all as it is. */
  public synchronized void restart() throws IOException {
    Running before = running;
    if (code.debugPort().isPresent()) {
      // The debugger's port is free only when the old one has gone.
      end(before);
    }
    running = launch();
    end(before);
    restarted.accept(running.manifest());
  }

  @Override
  public RequestStreamHandler handler(Function function) {
    return (in, out, context) -> forward(function, in, out, context);
  }

  @Override
  public synchronized void close() {
    end(running);
    http.shutdownNow();
  }

  private void forward(Function function, InputStream in, OutputStream out, Context context)
      throws IOException {
    var request =
        HttpRequest.newBuilder(running.address().resolve("/" + function.label()))
            .POST(BodyPublishers.ofByteArray(in.readAllBytes()))
            .build();
    try {
      var response = http.send(request, BodyHandlers.ofByteArray());
      if (response.statusCode() != 200) {
        throw new IOException(context.getFunctionName() + " threw an exception; see above");
      }
      out.write(response.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("The sandbox is ending", e);
    }
  }

  private Running launch() throws IOException {
    var builder = new ProcessBuilder(command());
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    builder.environment().putAll(environment);
    var process = builder.start();
    pass(process.errorReader());
    var output = process.inputReader();
    Optional<JsonNode> manifest = Optional.empty();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      if (line.startsWith(FunctionHost.READY)) {
        String port = line.substring(FunctionHost.READY.length());
        pass(output);
        return new Running(process, URI.create("http://127.0.0.1:" + port), manifest);
      } else if (line.startsWith(FunctionHost.SAYS)) {
        manifest = Optional.of(JSON.readTree(line.substring(FunctionHost.SAYS.length())));
      } else {
        System.err.println(line);
      }
    }
    process.destroy();
    throw new IOException("the provider's functions did not start; see above");
  }

  private List<String> command() throws IOException {
    var words = new ArrayList<String>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    words.add("--enable-native-access=ALL-UNNAMED");
    code.debugPort()
        .ifPresent(
            port -> {
              words.add(MORE_TIME);
              words.add(
                  "-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=127.0.0.1:"
                      + port);
            });
    words.add("-cp");
    words.add(classPath());
    words.add(FunctionHost.class.getName());
    var found = FunctionSearch.in(code);
    found.functions().forEach((function, name) -> words.add(function.label() + "=" + name));
    found.manifest().ifPresent(method -> words.add(FunctionHost.MANIFEST + "=" + method));
    return words;
  }

  /** The provider's own come first: what it brings along counts, the rest is ours. */
  private String classPath() {
    return Stream.concat(
            code.classes().stream().map(each -> each.toAbsolutePath().toString()),
            Stream.of(System.getProperty("java.class.path")))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static void pass(BufferedReader lines) {
    Thread.ofVirtual().start(() -> lines.lines().forEach(System.err::println));
  }

  private static void end(Running running) {
    running.process().destroy();
    running.process().onExit().join();
  }
}
