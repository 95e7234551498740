package de.immobridge.sandbox.visit;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class VisitorTest {

  @Test
  void aFormGoesOverAConnectionOfItsOwn() throws Exception {
    List<Integer> ports = new CopyOnWriteArrayList<>();
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          ports.add(exchange.getRemoteAddress().getPort());
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    server.start();
    try {
      var address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
      var visitor = new Visitor();

      visitor.get(address);
      visitor.form(address, Map.of("secret", "x"));
      visitor.form(address, Map.of("secret", "x"));
    } finally {
      server.stop(0);
    }
    assertThat(ports).hasSize(3).doesNotHaveDuplicates();
  }
}
