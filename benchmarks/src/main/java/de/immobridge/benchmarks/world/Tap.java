package de.immobridge.benchmarks.world;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Passes bytes on and notes when: one exchange is what goes out until an answer has come back,
 * since nobody sends a second request on a connection before that.
 */
final class Tap implements AutoCloseable {
  private static final Pattern TARGET =
      Pattern.compile("x-amz-target: *\\S+\\.(\\w+)", Pattern.CASE_INSENSITIVE);
  private static final int BUFFER = 64 * 1024;

  private final String service;
  private final URI target;
  private final ServerSocket socket;
  private final List<Exchange> exchanges = new ArrayList<>();

  private Tap(String service, URI target, ServerSocket socket) {
    this.service = service;
    this.target = target;
    this.socket = socket;
  }

  static Tap before(String service, URI target) throws IOException {
    var tap = new Tap(service, target, new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
    Thread.ofPlatform().daemon().name("tap-" + service).start(tap::accept);
    return tap;
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + socket.getLocalPort());
  }

  /** What has passed since the last time. */
  List<Passed> take() {
    synchronized (exchanges) {
      List<Passed> passed =
          exchanges.stream()
              .map(each -> new Passed(service, each.operation, each.begun, each.ended))
              .toList();
      exchanges.clear();
      return passed;
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private static final class Exchange {
    final String operation;
    final long begun;
    volatile long ended;

    Exchange(String operation, long begun) {
      this.operation = operation;
      this.begun = begun;
      this.ended = begun;
    }
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        Socket server = new Socket(target.getHost(), target.getPort());
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
        var connection = new Connection(client, server);
        Thread.ofPlatform().daemon().start(connection::out);
        Thread.ofPlatform().daemon().start(connection::back);
      } catch (IOException closed) {
        return;
      }
    }
  }

  private final class Connection {
    private final Socket client;
    private final Socket server;
    private volatile @Nullable Exchange current;
    private volatile boolean answered = true;

    Connection(Socket client, Socket server) {
      this.client = client;
      this.server = server;
    }

    void out() {
      pass(client, server, this::note);
    }

    void back() {
      pass(server, client, this::noteAnswer);
    }

    private void note(byte[] bytes, int count) {
      if (answered) {
        answered = false;
        long now = System.nanoTime();
        Matcher named = TARGET.matcher(new String(bytes, 0, count, ISO_8859_1));
        var exchange = new Exchange(named.find() ? named.group(1) : "POST", now);
        current = exchange;
        synchronized (exchanges) {
          exchanges.add(exchange);
        }
      }
    }

    private void noteAnswer(byte[] bytes, int count) {
      Exchange exchange = current;
      if (exchange != null) {
        exchange.ended = System.nanoTime();
      }
      answered = true;
    }
  }

  private interface Note {
    void of(byte[] bytes, int count);
  }

  private static void pass(Socket from, Socket to, Note note) {
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      byte[] buffer = new byte[BUFFER];
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        note.of(buffer, count);
        out.write(buffer, 0, count);
      }
    } catch (IOException gone) {
      // One side has ended; so does the other.
    }
  }
}
