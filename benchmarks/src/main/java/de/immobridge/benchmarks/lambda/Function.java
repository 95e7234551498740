package de.immobridge.benchmarks.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A function in a process of its own, on a core of its own, run by the runtime interface client
 * that Lambda runs too.
 */
public final class Function implements AutoCloseable {
  private static final String CLIENT = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";
  private static final String PROBE = "de.immobridge.benchmarks.probe.Probe";
  private static final String CORE = "1";

  /** What a function that is restored gets as its credentials, and not before. */
  public static final String SECRET_ACCESS_KEY = "known-only-after-the-restore";

  /** For looking closer: further flags of the function's JVM, such as those of Flight Recorder. */
  private static final String MORE_FLAGS = "BENCHMARK_FLAGS";

  private final RuntimeApi api;
  private final Process process;
  private final double initMillis;
  private final Path classLog;
  private final AtomicLong printed = new AtomicLong();
  private final List<String> errors = new ArrayList<>();
  private final BlockingQueue<Long> probes = new LinkedBlockingQueue<>();

  /**
   * What is to be started.
   *
   * @param probed whether to count classes and bytes, which costs time
   */
  public record Start(
      String handler,
      List<Path> classPath,
      Map<String, String> environment,
      Jit jit,
      boolean probed) {}

  /**
   * An answer.
   *
   * @param given when the event was handed over, in nanoseconds
   * @param answered when the answer was received
   */
  public record Invocation(long given, long answered, String answer) {
    /** How long it took. */
    public double millis() {
      return (answered - given) / 1e6;
    }
  }

  /** Looks at the process when it is ready to be frozen. */
  @FunctionalInterface
  public interface AtSnapshot {
    /** Nobody, unless told otherwise. */
    AtSnapshot NOBODY = _ -> {};

    /** Once, between initialization and restore. */
    void look(ProcessHandle process) throws IOException, InterruptedException;
  }

  private Function(
      RuntimeApi api, Process process, long begun, Path classLog, AtSnapshot atSnapshot)
      throws IOException, InterruptedException {
    this.api = api;
    this.process = process;
    this.classLog = classLog;
    Thread.ofPlatform().daemon().start(this::countLog);
    Thread.ofPlatform().daemon().start(this::readErrors);
    this.initMillis = (awaitInit(atSnapshot) - begun) / 1e6;
  }

  /** Starts it and waits until it is ready for its first call. */
  public static Function start(Start start) throws IOException, InterruptedException {
    return start(start, AtSnapshot.NOBODY);
  }

  /** The same, with a look at it before it is restored. */
  public static Function start(Start start, AtSnapshot atSnapshot)
      throws IOException, InterruptedException {
    var api = new RuntimeApi();
    Path classLog = Files.createTempFile("classes", ".log");
    var command = new ArrayList<String>();
    if (!start.probed()) {
      command.addAll(List.of("taskset", "-c", CORE));
    }
    command.add(ProcessHandle.current().info().command().orElseThrow());
    command.addAll(List.of("-XX:+UseSerialGC", "-Xmx870m", "-Xshare:auto"));
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac");
    command.addAll(start.jit().flags());
    Optional.ofNullable(System.getenv(MORE_FLAGS))
        .ifPresent(flags -> command.addAll(List.of(flags.split(" "))));
    if (start.probed()) {
      command.add("-Xlog:class+load:file=" + classLog);
    }
    command.add("-cp");
    command.add(
        String.join(File.pathSeparator, start.classPath().stream().map(Path::toString).toList()));
    command.add(start.probed() ? PROBE : CLIENT);
    command.add(start.handler());
    var builder = new ProcessBuilder(command);
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(name -> name.startsWith("JAVA") || name.startsWith("AWS"));
    environment.putAll(start.environment());
    environment.put("AWS_LAMBDA_RUNTIME_API", api.address());
    if (start.jit() == Jit.SNAPSHOT) { // What is restored gets its credentials at an address.
      environment.remove("AWS_ACCESS_KEY_ID");
      environment.remove("AWS_SECRET_ACCESS_KEY");
      environment.put("AWS_CONTAINER_CREDENTIALS_FULL_URI", api.credentials());
    }
    environment.put("AWS_LAMBDA_INITIALIZATION_TYPE", start.jit().initialization());
    environment.put("AWS_LAMBDA_FUNCTION_NAME", "benchmark");
    environment.put("AWS_LAMBDA_FUNCTION_VERSION", "1");
    environment.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "1024");
    environment.put("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/benchmark");
    environment.put("AWS_LAMBDA_LOG_STREAM_NAME", "stream");
    environment.put("POWERTOOLS_SERVICE_NAME", "immobridge");
    environment.put("POWERTOOLS_METRICS_NAMESPACE", "Immobridge");
    long begun = System.nanoTime();
    Process process = builder.start();
    try {
      return new Function(api, process, begun, classLog, atSnapshot);
    } catch (IOException e) {
      process.destroyForcibly();
      throw e;
    }
  }

  /** From the process's start until it asked for its first event, or was ready to be frozen. */
  public double initMillis() {
    return initMillis;
  }

  /** One call. */
  public Invocation invoke(byte[] event) throws IOException, InterruptedException {
    api.give(event);
    long given = api.await(RuntimeApi.Happened.Given.class).at();
    var answered = api.await(RuntimeApi.Happened.Answered.class);
    String answer = new String(answered.body(), UTF_8);
    return new Invocation(given, answered.at(), answer);
  }

  /** Classes loaded so far, the JVM's own among them. */
  public List<String> classes() throws IOException {
    return Files.readAllLines(classLog).stream().filter(line -> line.contains("source:")).toList();
  }

  /** Bytes allocated so far. */
  public long allocated() throws IOException, InterruptedException {
    process.getOutputStream().write('\n');
    process.getOutputStream().flush();
    Long bytes = probes.poll(10, TimeUnit.SECONDS);
    if (bytes == null) {
      throw new IOException("no answer from the probe");
    }
    return bytes;
  }

  /** Bytes written to the log so far. */
  public long logged() {
    return printed.get();
  }

  @Override
  public void close() throws IOException, InterruptedException {
    process.destroy();
    if (!process.waitFor(5, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
    api.close();
    Files.deleteIfExists(classLog);
  }

  private long awaitInit(AtSnapshot atSnapshot) throws IOException, InterruptedException {
    try {
      RuntimeApi.Happened first = api.await(RuntimeApi.Happened.class);
      if (first instanceof RuntimeApi.Happened.BeforeSnapshot) {
        atSnapshot.look(process.toHandle());
        api.restore();
        api.await(RuntimeApi.Happened.Ready.class);
      }
      return first.at();
    } catch (IOException e) {
      synchronized (errors) {
        throw new IOException(e.getMessage() + "\n" + String.join("\n", errors), e);
      }
    }
  }

  private void countLog() {
    byte[] buffer = new byte[64 * 1024];
    try (var in = process.getInputStream()) {
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        printed.addAndGet(count);
      }
    } catch (IOException end) {
      // The process is gone.
    }
  }

  private void readErrors() {
    try (var in = new BufferedReader(new InputStreamReader(process.getErrorStream(), UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (line.startsWith("PROBE ")) {
          probes.add(Long.valueOf(line.substring(6)));
        } else {
          synchronized (errors) {
            errors.add(line);
          }
        }
      }
    } catch (IOException end) {
      // The process is gone.
    }
  }
}
