package de.immobridge.benchmarks.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.net.ServerSocketFactory;

/**
 * HTTP/1.1 on loopback: one thread per connection, bodies of known or chunked length, every answer
 * in one write.
 */
public final class LeanServer implements AutoCloseable {
  private final ServerSocket socket;
  private final Handler handler;

  /** Answers one request; what it throws ends the connection. */
  @FunctionalInterface
  public interface Handler {
    /** The answer. */
    Exchange.Answer answer(Exchange exchange) throws Exception;
  }

  private LeanServer(ServerSocket socket, Handler handler) {
    this.socket = socket;
    this.handler = handler;
  }

  /** Starts on a free port. */
  public static LeanServer start(Handler handler) throws IOException {
    return start(ServerSocketFactory.getDefault(), handler);
  }

  /** Starts on a free port with sockets of this kind, for TLS. */
  public static LeanServer start(ServerSocketFactory sockets, Handler handler) throws IOException {
    var socket = sockets.createServerSocket(0, 50, InetAddress.getLoopbackAddress());
    var server = new LeanServer(socket, handler);
    Thread.ofPlatform().daemon().name("lean-server").start(server::accept);
    return server;
  }

  /** Where it answers. */
  public int port() {
    return socket.getLocalPort();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket connection = socket.accept();
        connection.setTcpNoDelay(true);
        Thread.ofPlatform().daemon().start(() -> serve(connection));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      var in = new BufferedInputStream(connection.getInputStream());
      OutputStream out = connection.getOutputStream();
      for (String first = line(in); !first.isEmpty(); first = line(in)) {
        Exchange.Answer answer = handler.answer(read(first, in));
        out.write(bytes(answer));
        out.flush();
      }
    } catch (Exception gone) {
      // The other side has ended, or the handler has closed its door.
    }
  }

  private static Exchange read(String first, InputStream in) throws IOException {
    String[] words = first.split(" ");
    var headers = new HashMap<String, String>();
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      int colon = line.indexOf(':');
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    return new Exchange(words[0], words[1], headers, body(headers, in));
  }

  private static byte[] body(Map<String, String> headers, InputStream in) throws IOException {
    if (!headers.getOrDefault("transfer-encoding", "").equals("chunked")) {
      return in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
    }
    var all = new ByteArrayOutputStream();
    int size;
    do {
      size = Integer.parseInt(line(in).replaceAll(";.*", "").strip(), 16);
      all.write(in.readNBytes(size));
      line(in);
    } while (size > 0);
    return all.toByteArray();
  }

  private static String line(InputStream in) throws IOException {
    var line = new StringBuilder();
    for (int each = in.read(); each >= 0 && each != '\n'; each = in.read()) {
      if (each != '\r') {
        line.append((char) each);
      }
    }
    return line.toString();
  }

  private static byte[] bytes(Exchange.Answer answer) throws IOException {
    var head = new StringBuilder("HTTP/1.1 " + answer.status() + " -\r\n");
    answer.headers().forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
    head.append("Content-Length: " + answer.body().length + "\r\n\r\n");
    var all = new ByteArrayOutputStream();
    all.write(head.toString().getBytes(ISO_8859_1));
    all.write(answer.body());
    return all.toByteArray();
  }
}
