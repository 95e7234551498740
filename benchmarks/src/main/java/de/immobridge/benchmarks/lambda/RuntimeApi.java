package de.immobridge.benchmarks.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.immobridge.benchmarks.http.Exchange;
import de.immobridge.benchmarks.http.LeanServer;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The Lambda Runtime API for one function's process. */
final class RuntimeApi implements AutoCloseable {
  private static final long PATIENCE_S = 240;
  private static final String CREDENTIALS = "/credentials";
  private static final String LOCAL =
      """
      {"AccessKeyId":"local","SecretAccessKey":"local","Token":"local","Expiration":"2999-01-01T00:00:00Z"}\
      """;
  private static final String BASE = "/2018-06-01/runtime/";

  private final BlockingQueue<byte[]> events = new LinkedBlockingQueue<>();
  private final BlockingQueue<Happened> happened = new LinkedBlockingQueue<>();
  private final BlockingQueue<Boolean> restores = new LinkedBlockingQueue<>();
  private final LeanServer server;
  private volatile boolean waiting;

  /** What the function's process has done, and when. */
  sealed interface Happened {
    long at();

    /** It has been started. */
    record Ready(long at) implements Happened {}

    /** It may be frozen. */
    record BeforeSnapshot(long at) implements Happened {}

    /** An event has been handed over. */
    record Given(long at) implements Happened {}

    /** It has answered. */
    record Answered(long at, byte[] body) implements Happened {}

    /** It has failed. */
    record Failed(long at, String message) implements Happened {}
  }

  RuntimeApi() throws IOException {
    this.server = LeanServer.start(this::answer);
  }

  String address() {
    return "127.0.0.1:" + server.port();
  }

  /** Where credentials are to be had; they are good for nothing. */
  String credentials() {
    return "http://" + address() + CREDENTIALS;
  }

  void give(byte[] event) {
    events.add(event);
  }

  void restore() {
    restores.add(true);
  }

  <T extends Happened> T await(Class<T> type) throws IOException, InterruptedException {
    @Nullable Happened next = happened.poll(PATIENCE_S, TimeUnit.SECONDS);
    if (next instanceof Happened.Failed(var at, String message)) {
      throw new IOException("the function failed: " + message);
    }
    if (!type.isInstance(next)) {
      throw new IOException("expected " + type.getSimpleName() + ", but was " + next);
    }
    return type.cast(next);
  }

  @Override
  public void close() throws IOException {
    server.close();
  }

  private Exchange.Answer answer(Exchange exchange) throws InterruptedException {
    long now = System.nanoTime();
    if (exchange.path().equals(CREDENTIALS)) {
      return Exchange.Answer.of("application/json", LOCAL.getBytes(UTF_8));
    }
    String path = exchange.path().substring(BASE.length());
    if (path.equals("invocation/next")) {
      return next(now);
    }
    if (path.equals("restore/next")) {
      happened.add(new Happened.BeforeSnapshot(now));
      restores.take();
      return Exchange.Answer.of("application/json", new byte[0]);
    }
    if (path.endsWith("/response")) {
      happened.add(new Happened.Answered(now, exchange.body()));
    } else {
      happened.add(new Happened.Failed(now, path + " " + new String(exchange.body(), UTF_8)));
    }
    return new Exchange.Answer(202, Map.of(), new byte[0]);
  }

  private Exchange.Answer next(long now) throws InterruptedException {
    if (!waiting) {
      waiting = true;
      happened.add(new Happened.Ready(now));
    }
    byte[] event = events.take();
    Exchange.Answer answer =
        Exchange.Answer.of("application/json", event)
            .with("Lambda-Runtime-Aws-Request-Id", UUID.randomUUID().toString())
            .with("Lambda-Runtime-Deadline-Ms", Long.toString(System.currentTimeMillis() + 29_000))
            .with(
                "Lambda-Runtime-Invoked-Function-Arn",
                "arn:aws:lambda:eu-central-1:000000000000:function:benchmark:live")
            .with("Lambda-Runtime-Trace-Id", "Root=1-00000000-000000000000000000000000;Sampled=0");
    happened.add(new Happened.Given(System.nanoTime()));
    return answer;
  }
}
