package de.immobridge.telemetry.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Where in whose code something went wrong. */
class PlaceTest {
  private static final StackTraceElement JDK = frame("java.util.Optional");
  private static final StackTraceElement LIBRARY = frame("de.immobridge.records.Estate");
  private static final StackTraceElement PROVIDER = frame("com.example.acme.Acme");

  @Test
  void isTheFirstFrameOfTheProvidersCodeWhereThereIsOne() {
    assertThat(Place.of(thrown(JDK, LIBRARY, PROVIDER))).isEqualTo(PROVIDER.toString());
  }

  @Test
  void isElseTheLibrarysAndElseTheFirstThereIs() {
    assertThat(Place.of(thrown(JDK, LIBRARY))).isEqualTo(LIBRARY.toString());
    assertThat(Place.of(thrown(JDK))).isEqualTo(JDK.toString());
    assertThat(Place.of(thrown())).isEqualTo("unknown place");
  }

  @Test
  void isLookedForInTheRootCauseFirst() {
    Throwable root = thrown(frame("com.example.acme.Root"));

    Throwable above = new IllegalStateException(root);
    above.setStackTrace(new StackTraceElement[] {PROVIDER});

    assertThat(Place.of(above)).contains("acme.Root");
  }

  @Test
  void aProvidersPackageMayBeginAsOurs() {
    assertThat(Place.providers("de.immobridge.example.TextEditor")).isTrue();
    assertThat(Place.providers("de.immobridge.records.Estate")).isFalse();
    assertThat(Place.library("de.immobridge.Records")).isFalse();
    assertThat(Place.library("com.example.records.Estate")).isFalse();
  }

  @Test
  void theLibraryItselfIsNamedByItsPackagesAlone() {
    assertThat(Place.library("de.immobridge.Records")).isFalse();
    assertThat(Place.library("de.immobridge..Records")).isFalse();
    assertThat(ErrorNote.library("de.immobridge.records.Estate")).isTrue();
    assertThat(ErrorNote.library("com.example.acme.Acme")).isFalse();
  }

  private static Throwable thrown(StackTraceElement... frames) {
    var thrown = new IllegalStateException();
    thrown.setStackTrace(frames);
    return thrown;
  }

  private static StackTraceElement frame(String className) {
    return new StackTraceElement(className, "method", "File.java", 7);
  }
}
