package de.immobridge.basics;

/** Whole numbers that strangers write. */
public final class Digits {
  private Digits() {}

  /** Whether the text is one to so many ASCII digits and nothing else. */
  public static boolean only(String text, int most) {
    return !text.isEmpty()
        && text.length() <= most
        && text.chars().allMatch(each -> each >= '0' && each <= '9');
  }
}
