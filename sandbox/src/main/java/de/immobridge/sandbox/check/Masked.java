package de.immobridge.sandbox.check;

import java.net.URI;
import java.util.regex.Pattern;

/** Addresses without what is secret in them. */
final class Masked {
  private static final Pattern SECRET =
      Pattern.compile("(apiClaim|apiToken|signature|parameterCacheId)=([^&]{0,3})[^&]*");

  private Masked() {}

  static String address(URI address) {
    return SECRET.matcher(address.toString()).replaceAll("$1=$2...");
  }
}
