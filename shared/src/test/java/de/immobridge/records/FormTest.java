package de.immobridge.records;

import static de.immobridge.FakeOnOffice.answer;
import static de.immobridge.FakeOnOffice.estate;
import static de.immobridge.FakeOnOffice.labelled;
import static de.immobridge.FakeOnOffice.success;
import static de.immobridge.records.OneCustomer.ENGLISH;
import static org.assertj.core.api.Assertions.assertThat;

import de.immobridge.FakeOnOffice;
import de.immobridge.json.Json;
import de.immobridge.onoffice.CustomerWebId;
import de.immobridge.onoffice.EstateId;
import de.immobridge.onoffice.EstateLanguage;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FormTest {
  @RegisterExtension static final FakeOnOffice ON_OFFICE = new FakeOnOffice();

  private static final List<String> NAMES =
      List.of("objekttitel", "kaufpreis", "heizung", "objektart", "gone");
  private static final String RECORD =
      """
      {"id":8001,"elements":{"objekttitel":"House","kaufpreis":"0.00","heizung":"|gas||coal|",
       "objektart":[{"a":1}],"language":"ENG","mainLangId":"4497"}}\
      """;
  private static final String FIELDS =
      """
      {"id":"estate","elements":{"label":"Properties",
       "objekttitel":{"type":"varchar","label":"Title","length":"80","permittedvalues":null},
       "kaufpreis":{"type":"float","label":"Price","length":null,"permittedvalues":[]},
       "heizung":{"type":"multiselect","label":"Heating",
         "permittedvalues":{"oil":"Oil","gas":"Gas"}},
       "objektart":{"type":"singleselect","label":"","permittedvalues":["haus",2]},
       "bild":{"type":"datei","label":"Picture"}}}\
      """;
  private static final String MAY = "{\"id\":0,\"elements\":[\"4497\"]}";

  private OneCustomer customer = new OneCustomer(ON_OFFICE);

  @BeforeEach
  void forget() {
    customer = new OneCustomer(ON_OFFICE);
  }

  @Test
  void fieldsTheirConfigurationAndTheRightComeInOneRequest() {
    ON_OFFICE.answers(answer(labelled(1, 0, RECORD), labelled(2, 0, FIELDS), labelled(3, 0, MAY)));

    Form form = form();

    assertThat(ON_OFFICE.requests()).hasSize(1);
    assertThat(form.id()).isEqualTo("4497");
    assertThat(form.changing()).isEqualTo(new Right.Granted());
    assertThat(form.fields()).extracting(FormField::name).containsExactlyElementsOf(NAMES);
    assertThat(form.fields())
        .extracting(FormField::label)
        .containsExactly("Title", "Price", "Heating", "objektart", "gone");
    assertThat(form.fields())
        .extracting(FormField::kind)
        .containsExactly(
            FieldKind.LINE,
            FieldKind.DECIMAL,
            FieldKind.MULTI_SELECT,
            FieldKind.SELECT,
            FieldKind.TEXT);
    assertThat(form.fields())
        .extracting(FormField::editable)
        .containsExactly(true, true, true, false, false);
    assertThat(form.find("objekttitel").orElseThrow().text()).isEqualTo("House");
    FormField heating = form.find("heizung").orElseThrow();
    assertThat(heating.values()).isEqualTo(new Value.Held<>(List.of("gas", "coal")));
    assertThat(heating.choices())
        .as("what is chosen is offered, though it is no choice any more")
        .containsExactly(
            new Choice("oil", "Oil"), new Choice("gas", "Gas"), new Choice("coal", "coal"));
    assertThat(form.find("kaufpreis").orElseThrow().values())
        .isEqualTo(new Value.Held<>(List.of()));
    assertThat(form.find("gone").orElseThrow().values()).isEqualTo(new Value.Absent<>());
    assertThat(customer.parameters(0, 1).path("language").asText()).isEqualTo("ENG");
    assertThat(customer.parameters(0, 1).path("modules").toString()).isEqualTo("[\"estate\"]");
  }

  @Test
  void whoMayNotChangeTheEstateIsToldBeforeHeTypes() {
    ON_OFFICE.answers(answer(labelled(1, 0, RECORD), labelled(2, 0, FIELDS), labelled(3, 0)));
    assertThat(form().changing()).isEqualTo(new Right.Denied());

    ON_OFFICE.answers(answer(labelled(1, 0, RECORD), labelled(2, 155)));
    assertThat(form().changing()).isInstanceOf(Right.Unknown.class);
  }

  @Test
  void theConfigurationIsRememberedPerCustomerAndLanguageForAWhile() {
    ON_OFFICE.answers(answer(labelled(1, 0, FIELDS)));
    Records records = customer.records();

    assertThat(records.fields(Module.ESTATE)).isEqualTo(records.fields(Module.ESTATE));
    assertThat(ON_OFFICE.requests()).hasSize(1);

    customer.records("customer", EstateLanguage.of("DEU")).fields(Module.ESTATE);
    customer.records("another", ENGLISH).fields(Module.ESTATE);
    assertThat(ON_OFFICE.requests()).hasSize(3);

    ON_OFFICE.clock().advance(Duration.ofMinutes(10));
    records.fields(Module.ESTATE);
    assertThat(ON_OFFICE.requests()).hasSize(4);
  }

  /** onOffice may send the fields of several modules at once, whichever were asked for. */
  @Test
  void theFieldsOfAnotherModuleAreNotTakenForTheAskedOnes() {
    ON_OFFICE.answers(
        answer(
            labelled(
                1,
                0,
                "{\"id\":\"address\",\"elements\":{\"Name\":{\"type\":\"varchar\"}}}",
                FIELDS)),
        answer(labelled(1, 0, "{\"id\":\"\",\"elements\":{\"Name\":{\"type\":\"varchar\"}}}")));

    assertThat(names(customer.records().fields(Module.ESTATE)))
        .contains("kaufpreis")
        .doesNotContain("Name");
    assertThat(names(customer.records().fields(Module.ADDRESS)))
        .as("the only ones")
        .containsExactly("Name");
  }

  /** Whoever looks on the shelf for what is known already, or known to be missing, loses time. */
  @Test
  void theShelfIsLookedAtUntilItIsKnownWhatLiesThere() {
    var memory = new Memory(ON_OFFICE.clock(), Duration.ofMinutes(10), 100);
    var here = new CustomerWebId("customer");
    assertThat(memory.mayLookFor(here, Module.ESTATE, ENGLISH)).isTrue();

    memory.notOnTheShelf(here, Module.ESTATE, ENGLISH);
    memory.configured(here, ENGLISH, new FieldConfiguration(Module.ADDRESS, Map.of()));

    assertThat(memory.mayLookFor(here, Module.ESTATE, ENGLISH)).as("not there").isFalse();
    assertThat(memory.mayLookFor(here, Module.ADDRESS, ENGLISH)).as("known").isFalse();
    assertThat(memory.mayLookFor(here, Module.USER, ENGLISH)).isTrue();
    assertThat(memory.mayLookFor(new CustomerWebId("another"), Module.ESTATE, ENGLISH)).isTrue();
  }

  @Test
  void choicesAreReadFromAListToo() {
    ON_OFFICE.answers(answer(labelled(1, 0, FIELDS)));

    assertThat(
            customer
                .records()
                .fields(Module.ESTATE)
                .map(all -> all.find("objektart").orElseThrow().choices()))
        .isEqualTo(new Answer.Given<>(Map.of("haus", "haus", "2", "2")));
  }

  private static Set<String> names(Answer<FieldConfiguration> fields) {
    return fields.map(all -> all.fields().keySet()).orElse(Set.of());
  }

  @Test
  void whatOneEnvironmentHasAskedForAnotherFindsOnTheShelf() {
    ON_OFFICE.answers(answer(labelled(1, 0, FIELDS)));
    var shelf = new OneShelf();
    Answer<FieldConfiguration> asked = customer.cold(shelf).fields(Module.ESTATE);

    assertThat(customer.cold(shelf).fields(Module.ESTATE)).isEqualTo(asked);
    assertThat(ON_OFFICE.requests()).hasSize(1);
  }

  @Test
  void whatLiesOnTheShelfAndIsNoConfigurationIsAskedFor() {
    ON_OFFICE.answers(answer(labelled(1, 0, FIELDS)));
    var shelf = new OneShelf();
    shelf.keep(Module.ESTATE, Json.of(Map.of("kaufpreis", "?")));

    assertThat(customer.cold(shelf).fields(Module.ESTATE).map(fields -> fields.fields().size()))
        .isEqualTo(new Answer.Given<>(5));
  }

  private static final class OneShelf implements Shelf {
    private final Map<Module, Json> kept = new EnumMap<>(Module.class);

    @Override
    public Optional<Json> find(Module module) {
      return Optional.ofNullable(kept.get(module));
    }

    @Override
    public void keep(Module module, Json fields) {
      kept.put(module, fields);
    }
  }

  @Test
  void aFailedOrEmptyConfigurationIsNotRemembered() {
    ON_OFFICE.answers(
        answer(labelled(1, 163)),
        answer(labelled(1, 0, "{\"id\":\"estate\",\"elements\":[]}")),
        answer(labelled(1, 0, FIELDS)));
    Records records = customer.records();

    assertThat(records.fields(Module.ESTATE)).isInstanceOf(Answer.Failed.class);
    assertThat(records.fields(Module.ESTATE).map(FieldConfiguration::fields))
        .isEqualTo(new Answer.Given<>(Map.of()));
    assertThat(records.fields(Module.ESTATE).map(fields -> fields.fields().size()))
        .isEqualTo(new Answer.Given<>(5));
  }

  @Test
  void knownLabelsAreGivenWithTheKeys() {
    ON_OFFICE.answers(answer(labelled(1, 0, FIELDS)), answer(labelled(1, 0, RECORD)));
    customer.records().fields(Module.ESTATE);

    assertThat(
            customer
                .estate(ENGLISH)
                .read(Projection.of(keys -> keys, Field.multiSelect("heizung"))))
        .isEqualTo(
            new Read.Found<>(
                List.of(new Choice("gas", "Gas"), new Choice("coal", "coal")), Gaps.NONE));
  }

  @Test
  void aVersionsOwnIdIsAskedForItsRightByTheMainOne() {
    ON_OFFICE.answers(
        answer(labelled(1, 0, RECORD), labelled(2, 0, FIELDS), labelled(3, 0)),
        answer(labelled(1, 0, MAY)));

    assertThat(customer.records().estate(new EstateId("8001"), ENGLISH).form(NAMES, "34"))
        .isInstanceOfSatisfying(
            Read.Found.class,
            found -> assertThat(((Form) found.value()).changing()).isEqualTo(new Right.Granted()));
    assertThat(customer.parameters(1, 0).path("recordIds").toString()).isEqualTo("[4497]");
  }

  @Test
  void whatAPageSendsBackIsWrittenByTheFieldsTypes() {
    ON_OFFICE.answers(
        answer(labelled(1, 0, RECORD), labelled(2, 0, FIELDS)),
        answer(
            labelled(1, 0, success()),
            labelled(2, 0, RECORD.replace("0.00", "250000.00").replace("|gas||coal|", "|oil|"))));
    Written<Form> written =
        customer
            .estate(ENGLISH)
            .write(
                NAMES,
                Map.of("kaufpreis", List.of("250.000,00"), "heizung", List.of("oil")),
                Map.of("kaufpreis", List.of(), "heizung", List.of("coal", "gas")));

    assertThat(customer.parameters(1, 0).path("data").toString())
        .isEqualTo("{\"heizung\":[\"oil\"],\"kaufpreis\":\"250000.00\"}");
    assertThat(written).isInstanceOf(Written.Saved.class);
    assertThat(((Written.Saved<?>) written).different()).isEmpty();
    Form now = (Form) ((Written.Saved<?>) written).now();
    assertThat(now.find("kaufpreis").orElseThrow().text()).isEqualTo("250000.00");
    assertThat(now.find("objekttitel").orElseThrow().choices()).isEmpty();
  }

  @Test
  void aPriceThatIsNoNumberIsTold() {
    ON_OFFICE.answers(answer(labelled(1, 0, RECORD), labelled(2, 0, FIELDS)));

    assertThat(
            customer.estate(ENGLISH).write(NAMES, Map.of("kaufpreis", List.of("cheap")), Map.of()))
        .isEqualTo(new Written.Invalid<>(Set.of("kaufpreis")));
  }

  @Test
  void withoutTheConfigurationThereIsNoForm() {
    ON_OFFICE.answers(
        answer(labelled(1, 0, estate("1", "language", "ENG")), labelled(2, 163), labelled(3, 0)));

    assertThat(customer.estate(ENGLISH).form(NAMES, "34")).isInstanceOf(Read.Failed.class);
    assertThat(customer.estate(ENGLISH).write(NAMES, Map.of("lage", List.of("x")), Map.of()))
        .isInstanceOf(Written.NotRead.class);
    assertThat(ON_OFFICE.requests()).hasSize(2);
  }

  private Form form() {
    return (Form) ((Read.Found<?>) customer.estate(ENGLISH).form(NAMES, "34")).value();
  }
}
