package de.immobridge.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class Utf8Test {
  /** Any text, halves of surrogate pairs among it. */
  @Property
  void isWhatTheJdkEncodes(@ForAll String text) {
    assertThat(Utf8.of(text)).isEqualTo(text.getBytes(UTF_8));
  }
}
