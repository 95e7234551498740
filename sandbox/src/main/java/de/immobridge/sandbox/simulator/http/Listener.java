package de.immobridge.sandbox.simulator.http;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The JDK's HTTP server, one virtual thread per request. Closing ends it at once. */
public final class Listener implements AutoCloseable {
  static {
    // The server sends a longer answer in two pieces, and the second would wait 40 ms for the other
    // side to confirm the first. It reads this once, before it starts for the first time.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  private Listener(HttpServer server) {
    this.server = server;
  }

  /**
   * Starts to listen.
   *
   * @param port 0 for a free one
   */
  public static Listener start(String bind, int port, HttpHandler handler) throws IOException {
    var listener = new Listener(HttpServer.create(new InetSocketAddress(bind, port), 0));
    listener.server.setExecutor(listener.threads);
    listener.server.createContext("/", handler);
    listener.server.start();
    return listener;
  }

  /** The port that is listened on. */
  public int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
