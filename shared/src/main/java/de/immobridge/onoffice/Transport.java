package de.immobridge.onoffice;

import java.net.URI;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import software.amazon.awssdk.crt.CrtRuntimeException;
import software.amazon.awssdk.crt.http.HttpClientConnection;
import software.amazon.awssdk.crt.http.HttpHeader;
import software.amazon.awssdk.crt.http.HttpRequest;
import software.amazon.awssdk.crt.http.HttpStream;
import software.amazon.awssdk.crt.io.TlsContextOptions;

/**
 * One POST over HTTP, sent once. Bodies stay in here: nothing is logged (reference F.4).
 * Thread-safe.
 */
final class Transport {
  private final Patience patience;
  private final Connections connections;

  Transport(Patience patience, Clock clock) {
    this(patience, clock, TlsContextOptions.createDefaultClient());
  }

  Transport(Patience patience, Clock clock, TlsContextOptions trust) {
    this.patience = patience;
    this.connections = new Connections(clock, patience.connect(), trust);
  }

  /** What came back. */
  sealed interface Reply {
    record Body(byte[] bytes) implements Reply {}

    record None(Fault fault) implements Reply {}
  }

  /** Builds what can be built without connecting to anybody. */
  void prepare(URI address) {
    Objects.requireNonNull(connections.to(address));
  }

  /** Nothing that is open now is used again. */
  void disconnect() {
    connections.drop();
  }

  /**
   * Posts, and follows one redirect on the same host. It ends with the earlier of the time for one
   * answer and the deadline, however slowly anything arrives.
   */
  Reply post(URI address, byte[] body, Deadline deadline) {
    long end = System.nanoTime() + deadline.atMost(patience.read()).toNanos();
    try {
      Exchange.Answer answer = exchange(address, body, end);
      Optional<URI> elsewhere = sameHostRedirect(answer, address);
      return reply(elsewhere.isPresent() ? exchange(elsewhere.get(), body, end) : answer);
    } catch (NoAnswer e) {
      return new Reply.None(e.fault);
    }
  }

  private Exchange.Answer exchange(URI address, byte[] body, long end) throws NoAnswer {
    HttpClientConnection connection = connect(address, end);
    var exchange = new Exchange(body);
    boolean whole = false;
    try (connection) {
      try (HttpStream stream = connection.makeRequest(request(address, exchange), exchange)) {
        stream.activate();
        Exchange.Answer answer = await(exchange.answer(), end, Fault.TIMED_OUT);
        whole = true;
        return answer;
      } finally {
        if (!whole) {
          connection.shutdown();
        }
      }
    } catch (CrtRuntimeException e) {
      throw new NoAnswer(Fault.CONNECTION_LOST);
    }
  }

  /** Until there is a connection, nothing has been sent. */
  private HttpClientConnection connect(URI address, long end) throws NoAnswer {
    CompletableFuture<HttpClientConnection> coming = connections.to(address).acquireConnection();
    long limit = Math.min(end, System.nanoTime() + patience.connect().toNanos());
    try {
      return await(coming, limit, Fault.NOT_CONNECTED);
    } catch (NoAnswer e) {
      coming.thenAccept(HttpClientConnection::close);
      throw new NoAnswer(Fault.NOT_CONNECTED);
    }
  }

  private static <T> T await(CompletableFuture<T> coming, long end, Fault late) throws NoAnswer {
    try {
      return coming.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      throw new NoAnswer(late);
    } catch (ExecutionException e) {
      throw new NoAnswer(Fault.CONNECTION_LOST);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NoAnswer(Fault.CONNECTION_LOST);
    }
  }

  private static HttpRequest request(URI address, Exchange exchange) {
    String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
    HttpHeader[] headers = {
      new HttpHeader("Host", address.getRawAuthority()),
      new HttpHeader("Content-Type", "application/json"),
      new HttpHeader("Accept", "application/json"),
      new HttpHeader("Content-Length", Long.toString(exchange.getLength()))
    };
    return new HttpRequest("POST", address.getRawPath() + query, headers, exchange);
  }

  private static Reply reply(Exchange.Answer answer) {
    return switch (answer.status()) {
      case 200 -> new Reply.Body(answer.body());
      case 301, 302, 303, 307, 308 -> new Reply.None(Fault.REDIRECTED);
      case 429, 502, 503, 504 -> new Reply.None(Fault.UNAVAILABLE);
      default -> new Reply.None(Fault.HTTP_STATUS);
    };
  }

  /** Only a redirect that keeps method and body, to where we already are (reference F.1). */
  private static Optional<URI> sameHostRedirect(Exchange.Answer answer, URI here) {
    if (answer.status() != 307 && answer.status() != 308) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(answer.location())
          .map(here::resolve)
          .filter(there -> sameOrigin(there, here));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static boolean sameOrigin(URI one, URI other) {
    return Objects.equals(one.getScheme(), other.getScheme())
        && Objects.equals(one.getAuthority(), other.getAuthority());
  }

  private static final class NoAnswer extends Exception {
    private static final long serialVersionUID = 1;

    private final Fault fault;

    NoAnswer(Fault fault) {
      super(fault.name(), null, false, false);
      this.fault = fault;
    }
  }
}
