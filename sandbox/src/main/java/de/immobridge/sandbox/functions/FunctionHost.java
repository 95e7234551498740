package de.immobridge.sandbox.functions;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.sun.net.httpserver.HttpExchange;
import de.immobridge.kit.Provider;
import de.immobridge.sandbox.gateway.LocalContext;
import de.immobridge.sandbox.simulator.http.Listener;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;

/**
 * The process in which a provider's functions run, as AWS Lambda would run them: events in, answers
 * out, settings in the environment. It ends with the process that started it.
 */
public final class FunctionHost {
  /** Stands before the port, on standard output. */
  static final String READY = "functions at ";

  /** Stands before the manifest as JSON, on standard output, before the port is told. */
  static final String SAYS = "manifest ";

  /** The argument that names the method with the manifest, {@code manifest=CLASS#METHOD}. */
  static final String MANIFEST = "manifest";

  private static final int FAILED = 500;

  private FunctionHost() {}

  /**
   * Starts.
   *
   * @param arguments the classes, as {@code unlock=CLASS}, and the method with the manifest
   */
  public static void main(String[] arguments) throws Exception {
    var announcements = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.setOut(System.err);
    var functions = new EnumMap<Function, RequestStreamHandler>(Function.class);
    for (String each : arguments) {
      String[] pair = each.split("=", 2);
      if (pair[0].equals(MANIFEST)) {
        announcements.println(SAYS + Manifest.json(manifest(pair[1].split("#", 2))));
        continue;
      }
      var function = Function.labelled(pair[0]);
      functions.put(function, made(function, pair[1]));
    }
    var listener = Listener.start("127.0.0.1", 0, exchange -> invoke(functions, exchange));
    announcements.println(READY + listener.port());
    while (System.in.read() >= 0) {
      // Nothing is said on standard input; its end is the end.
    }
    System.exit(0);
  }

  private static RequestStreamHandler made(Function function, String name)
      throws ReflectiveOperationException {
    String[] parts = name.split("#", 2);
    return parts.length == 1
        ? (RequestStreamHandler) Class.forName(name).getConstructor().newInstance()
        : Functions.of(manifest(parts), System.getenv(), Clock.systemUTC()).handler(function);
  }

  private static Provider manifest(String... classAndMethod) throws ReflectiveOperationException {
    return (Provider) Class.forName(classAndMethod[0]).getMethod(classAndMethod[1]).invoke(null);
  }

  private static void invoke(Map<Function, RequestStreamHandler> functions, HttpExchange exchange)
      throws IOException {
    try (exchange) {
      var function = Function.labelled(exchange.getRequestURI().getPath().substring(1));
      var out = new ByteArrayOutputStream();
      int status = 200;
      try {
        var handler = functions.get(function);
        if (handler == null) {
          throw new IllegalStateException("There is no function for " + function.label());
        }
        handler.handleRequest(
            exchange.getRequestBody(), out, new LocalContext(handler.getClass().getSimpleName()));
      } catch (IOException | RuntimeException e) {
        e.printStackTrace();
        status = FAILED;
      }
      exchange.sendResponseHeaders(status, out.size() == 0 ? -1 : out.size());
      out.writeTo(exchange.getResponseBody());
    }
  }
}
