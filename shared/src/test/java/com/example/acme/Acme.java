package com.example.acme;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** A stranger's code, as the library sees it. */
public final class Acme {
  private Acme() {}

  /** Does what the stranger does. */
  public static <T extends @Nullable Object> T doing(Callable<T> work) throws Exception {
    return work.call();
  }

  /** A stranger's own exception. */
  public static final class AcmeException extends RuntimeException {
    public AcmeException(String message) {
      super(message);
    }
  }

  /** Fails in the stranger's own way. */
  public static void complains(String words) {
    throw new AcmeException(words);
  }

  /** Fails with an exception of the JDK that the stranger made. */
  public static void complainsInTheJdksName(String words) {
    throw new IllegalStateException(words);
  }
}
