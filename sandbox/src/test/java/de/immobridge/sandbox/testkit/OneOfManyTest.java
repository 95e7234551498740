package de.immobridge.sandbox.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import de.immobridge.example.TextEditor;
import java.util.Map;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A provider's usual test, many times, which {@code sandbox/pace} times; each begins anew. */
@ExtendWith(Pace.class)
class OneOfManyTest {
  @RegisterExtension final OnOffice onOffice = OnOffice.with(TextEditor.provider());

  @RepeatedTest(30)
  void aTextIsChanged() {
    var agency = onOffice.agency("hansekontor-4711");
    assertThat(agency.status()).isEqualTo("not-activated");
    var before = agency.activated().estate(1042).text("lage", "ENG");
    assertThat(before).isNotEqualTo("By the lake.");

    var page = agency.user(17).at(1042, "ENG").opens();
    page.edits(1042, Map.of("lage", "By the lake."), Map.of("lage", before));

    assertThat(agency.estate(1042).text("lage", "ENG")).isEqualTo("By the lake.");
  }
}
