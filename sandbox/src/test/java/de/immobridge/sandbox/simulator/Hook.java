package de.immobridge.sandbox.simulator;

import static java.util.Objects.requireNonNull;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A provider that does nothing but wait for webhooks. */
final class Hook implements BeforeEachCallback, AfterEachCallback {
  private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
  private final Queue<Integer> statuses = new ConcurrentLinkedQueue<>();
  private @Nullable HttpServer provider;

  @Override
  public void beforeEach(ExtensionContext context) throws IOException {
    var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.createContext(
        "/",
        exchange -> {
          received.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
          exchange.sendResponseHeaders(statuses.isEmpty() ? 200 : statuses.remove(), -1);
          exchange.close();
        });
    server.start();
    provider = server;
  }

  @Override
  public void afterEach(ExtensionContext context) {
    requireNonNull(provider).stop(0);
  }

  String address() {
    return "http://127.0.0.1:" + requireNonNull(provider).getAddress().getPort() + "/hook";
  }

  /** Answers with these first, and then with 200. */
  void answers(Integer... first) {
    statuses.addAll(List.of(first));
  }

  /** The next call, which is waited for. */
  String next() throws InterruptedException {
    return requireNonNull(received.poll(20, TimeUnit.SECONDS), "No webhook arrived");
  }

  /** Whether nobody has called since. */
  boolean idle() {
    return received.isEmpty();
  }
}
