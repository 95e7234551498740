package de.immobridge.sandbox.check;

/** What came of a point. */
sealed interface Verdict {

  /** What has to be unlocked first was not tried. */
  Verdict NOT_UNLOCKED = new NotTried("The provider could not be unlocked.");

  /** It is as it should be. */
  record Kept() implements Verdict {}

  /** It is not; why, in a sentence. */
  record Broken(String why) implements Verdict {}

  /** It could not be tried; why, in a sentence. */
  record NotTried(String why) implements Verdict {}

  /** Kept if so, else broken for this reason. */
  static Verdict of(boolean kept, String elseWhy) {
    return kept ? new Kept() : new Broken(elseWhy);
  }

  /** This one if it is kept, else the other. */
  default Verdict and(Verdict other) {
    return this instanceof Kept ? other : this;
  }
}
