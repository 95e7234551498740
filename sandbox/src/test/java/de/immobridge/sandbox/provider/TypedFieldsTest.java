package de.immobridge.sandbox.provider;

import static org.assertj.core.api.Assertions.assertThat;

import de.immobridge.example.TextEditor;
import de.immobridge.sandbox.testkit.Agency;
import de.immobridge.sandbox.testkit.OnOffice;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The editor with fields that are no texts: what they are, the customer's configuration says. */
class TypedFieldsTest {
  private static final int KATRIN = 17;
  private static final int ESTATE = 1042;

  @RegisterExtension
  final OnOffice onOffice =
      OnOffice.with(TextEditor.provider().editing("kaufpreis", "objektart", "heizungsart"))
          .onDynamoDbLocal();

  @BeforeEach
  void activated() {
    agency().activated();
  }

  private Agency agency() {
    return onOffice.agency("hansekontor-4711");
  }

  @Test
  void aPriceIsANumberASelectASelectAndAMultipleSelectIsNeverShownEmpty() {
    String page = agency().user(KATRIN).at(ESTATE, "DEU").opens().html();

    assertThat(page)
        .containsPattern("<input id=\"kaufpreis\"[^>]*inputmode=\"decimal\" value=\"1185000")
        .containsPattern("<select id=\"objektart\"")
        .containsPattern("<option value=\"wohnung\" selected>")
        .containsPattern("<input type=\"checkbox\" name=\"heizungsart\" value=\"zentral\" checked>")
        .containsPattern("<input type=\"checkbox\" name=\"heizungsart\" value=\"kamin\" checked>");
  }

  @Test
  void aMultipleSelectIsWrittenAsKeysAndNeverAsText() {
    var page = agency().user(KATRIN).at(ESTATE, "DEU").opens();
    onOffice.forgetCalls();

    var answer =
        page.edits(
            ESTATE,
            Map.of("heizungsart", List.of("kamin")),
            Map.of("heizungsart", List.of("kamin", "zentral")));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().at("/fields/heizungsart")).hasToString("[\"kamin\"]");
    assertThat(onOffice.calls())
        .filteredOn(call -> call.verb().equals("modify"))
        .singleElement()
        .satisfies(
            call ->
                assertThat(call.parameters().at("/data/heizungsart")).hasToString("[\"kamin\"]"));
  }
}
