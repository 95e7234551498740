package de.immobridge.telemetry;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.URI;

/**
 * X-Ray's daemon, which stands beside every traced function and takes one datagram per segment.
 * AWS's own library would do the same at the price of several hundred classes.
 *
 * @param address as Lambda gives it in {@code AWS_XRAY_DAEMON_ADDRESS}, host and port
 */
record TraceDaemon(String address) {
  private static final String HEADER = "{\"format\":\"json\",\"version\":1}\n";

  /**
   * Hands a segment over, without waiting for anybody.
   *
   * @throws IOException if this machine cannot send it
   * @throws IllegalArgumentException if the address is none
   */
  void send(String segment) throws IOException {
    URI daemon = URI.create("udp://" + address);
    byte[] datagram = (HEADER + segment).getBytes(UTF_8);
    try (var socket = new DatagramSocket()) {
      socket.send(
          new DatagramPacket(
              datagram,
              datagram.length,
              new InetSocketAddress(daemon.getHost(), daemon.getPort())));
    }
  }
}
