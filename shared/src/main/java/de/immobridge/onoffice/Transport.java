package de.immobridge.onoffice;

import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** One POST over HTTP. Bodies stay in here: nothing is logged (reference F.4). Thread-safe. */
final class Transport {
  private static final int MAX_BODY_BYTES = 16 * 1024 * 1024;

  private final HttpClient http;
  private final Patience patience;

  Transport(Patience patience) {
    this.patience = patience;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(patience.connect())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  /** What came back. */
  sealed interface Reply {
    record Body(byte[] bytes) implements Reply {}

    record None(Fault fault) implements Reply {}
  }

  Reply post(URI address, byte[] body, Deadline deadline) {
    try {
      HttpResponse<byte[]> response = exchange(address, body, deadline);
      Optional<URI> elsewhere = sameHostRedirect(response);
      return reply(elsewhere.isPresent() ? exchange(elsewhere.get(), body, deadline) : response);
    } catch (TimeoutException e) {
      return new Reply.None(Fault.TIMED_OUT);
    } catch (ExecutionException e) {
      return new Reply.None(fault(e.getCause()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Reply.None(Fault.CONNECTION_LOST);
    }
  }

  private HttpResponse<byte[]> exchange(URI address, byte[] body, Deadline deadline)
      throws ExecutionException, InterruptedException, TimeoutException {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build();
    var running =
        http.sendAsync(
            request,
            HttpResponse.BodyHandlers.limiting(
                HttpResponse.BodyHandlers.ofByteArray(), MAX_BODY_BYTES));
    try {
      return running.get(deadline.atMost(patience.read()).toMillis(), TimeUnit.MILLISECONDS);
    } finally {
      running.cancel(true);
    }
  }

  private static Reply reply(HttpResponse<byte[]> response) {
    return switch (response.statusCode()) {
      case 200 -> new Reply.Body(response.body());
      case 301, 302, 303, 307, 308 -> new Reply.None(Fault.REDIRECTED);
      default -> new Reply.None(Fault.HTTP_STATUS);
    };
  }

  /** Only a redirect that keeps method and body, to where we already are (reference F.1). */
  private static Optional<URI> sameHostRedirect(HttpResponse<byte[]> response) {
    if (response.statusCode() != 307 && response.statusCode() != 308) {
      return Optional.empty();
    }
    try {
      return response
          .headers()
          .firstValue("Location")
          .map(response.uri()::resolve)
          .filter(there -> sameOrigin(there, response.uri()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static boolean sameOrigin(URI one, URI other) {
    return Objects.equals(one.getScheme(), other.getScheme())
        && Objects.equals(one.getAuthority(), other.getAuthority());
  }

  private static Fault fault(@Nullable Throwable cause) {
    return switch (cause) {
      case HttpConnectTimeoutException _ -> Fault.NOT_CONNECTED;
      case ConnectException _ -> Fault.NOT_CONNECTED;
      case UnresolvedAddressException _ -> Fault.NOT_CONNECTED;
      case HttpTimeoutException _ -> Fault.TIMED_OUT;
      case null, default -> Fault.CONNECTION_LOST;
    };
  }
}
