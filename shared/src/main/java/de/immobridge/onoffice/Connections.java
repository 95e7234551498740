package de.immobridge.onoffice;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.crt.http.HttpClientConnectionManager;
import software.amazon.awssdk.crt.http.HttpClientConnectionManagerOptions;
import software.amazon.awssdk.crt.io.ClientBootstrap;
import software.amazon.awssdk.crt.io.SocketOptions;
import software.amazon.awssdk.crt.io.TlsContext;
import software.amazon.awssdk.crt.io.TlsContextOptions;

/**
 * The connections that are kept open, by host. Whoever is frozen between two calls does not notice
 * that the other side has hung up, and a write sent there would have an unknown outcome; so what
 * was idle for longer than servers usually keep a connection is not used again.
 */
final class Connections {
  private static final Duration KEPT = Duration.ofSeconds(4);
  private static final int MOST = 100;

  private final Clock clock;
  private final Duration connect;
  private final TlsContextOptions trust;
  private final Map<String, Pool> pools = new HashMap<>();
  private @Nullable TlsContext tls;

  /**
   * Connections that come about within this time.
   *
   * @param trust which certificates are good
   */
  Connections(Clock clock, Duration connect, TlsContextOptions trust) {
    this.clock = clock;
    this.connect = connect;
    this.trust = trust;
  }

  private record Pool(HttpClientConnectionManager manager, Instant used) {}

  /** Where a connection to this host can be had. */
  synchronized HttpClientConnectionManager to(URI address) {
    String host = address.getScheme() + "://" + address.getRawAuthority();
    Instant now = clock.instant();
    Pool pool = pools.get(host);
    if (pool != null && now.isAfter(pool.used.plus(KEPT))) {
      pool.manager.close();
      pool = null;
    }
    HttpClientConnectionManager manager = pool == null ? open(address) : pool.manager;
    pools.put(host, new Pool(manager, now));
    return manager;
  }

  /** Nothing that is open now is used again. */
  synchronized void drop() {
    pools.values().forEach(pool -> pool.manager.close());
    pools.clear();
  }

  private HttpClientConnectionManager open(URI address) {
    try (var socket = new SocketOptions()) {
      socket.connectTimeoutMs = Math.max(1, Math.toIntExact(connect.toMillis()));
      var options =
          new HttpClientConnectionManagerOptions()
              .withClientBootstrap(ClientBootstrap.getOrCreateStaticDefault())
              .withSocketOptions(socket)
              .withUri(address)
              .withMaxConnections(MOST)
              .withMaxConnectionIdleInMilliseconds(KEPT.toMillis());
      if (address.getScheme().equals("https")) {
        tls = tls == null ? new TlsContext(trust) : tls;
        options.withTlsContext(tls);
      }
      return HttpClientConnectionManager.create(options);
    }
  }
}
