package de.immobridge.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class Utf8Test {
  /** Any text, halves of surrogate pairs among it. */
  @Property
  void isWhatTheJdkEncodes(@ForAll String text) {
    assertThat(new Utf8().of(new StringBuilder(text))).isEqualTo(text.getBytes(UTF_8));
  }

  @Property
  void nothingOfTheTextBeforeIsInTheNextOne(@ForAll String before, @ForAll String text) {
    var utf8 = new Utf8();
    utf8.of(new StringBuilder(before));
    assertThat(utf8.of(new StringBuilder(text))).isEqualTo(text.getBytes(UTF_8));
  }
}
