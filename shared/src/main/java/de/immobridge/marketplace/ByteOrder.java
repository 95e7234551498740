package de.immobridge.marketplace;

import java.util.Comparator;

/**
 * The order of texts by their UTF-8 bytes, as PHP sorts. Java's own order differs where one text
 * has a character beyond the basic plane.
 */
enum ByteOrder implements Comparator<String> {
  INSTANCE;

  @Override
  public int compare(String one, String other) {
    int shorter = Math.min(one.length(), other.length());
    for (int i = 0; i < shorter; i++) {
      char left = one.charAt(i);
      char right = other.charAt(i);
      if (left != right) {
        boolean beyond = Character.isSurrogate(left);
        return beyond == Character.isSurrogate(right) ? left - right : beyond ? 1 : -1;
      }
    }
    return one.length() - other.length();
  }
}
