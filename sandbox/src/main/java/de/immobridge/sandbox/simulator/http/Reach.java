package de.immobridge.sandbox.simulator.http;

import java.net.URI;

/** The address under which something that listens here is reached from this machine. */
public final class Reach {

  private Reach() {}

  /** A browser cannot call "all addresses"; an IPv6 address stands in brackets. */
  public static URI address(String bind, int port) {
    return URI.create("http://" + host(bind) + ":" + port);
  }

  /** The same without a port, as it is written in an address. */
  public static String host(String bind) {
    return switch (bind) {
      case "0.0.0.0" -> "127.0.0.1";
      case "::" -> "[::1]";
      default -> bind.contains(":") && !bind.startsWith("[") ? "[" + bind + "]" : bind;
    };
  }
}
