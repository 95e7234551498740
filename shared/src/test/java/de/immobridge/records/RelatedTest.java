package de.immobridge.records;

import static de.immobridge.FakeOnOffice.answer;
import static de.immobridge.FakeOnOffice.estate;
import static de.immobridge.FakeOnOffice.labelled;
import static de.immobridge.records.Field.text;
import static de.immobridge.records.OneCustomer.ID;
import static de.immobridge.records.OneCustomer.MAIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.immobridge.FakeOnOffice;
import de.immobridge.onoffice.Action;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses, relations, activities and whatever else belongs to an estate. */
class RelatedTest {
  @RegisterExtension static final FakeOnOffice ON_OFFICE = new FakeOnOffice();

  record Person(String name, Contacts contacts) {}

  private static final Projection<Person> PERSON =
      Projection.of(Person::new, text("Name"), Address.contacts());

  private OneCustomer customer = new OneCustomer(ON_OFFICE);

  @BeforeEach
  void forget() {
    customer = new OneCustomer(ON_OFFICE);
  }

  @Test
  void contactPersonsComeWithTheirNumbersDefaultOnesFirst() {
    ON_OFFICE.answers(
        answer(labelled(1, 0, "{\"id\":\"relatedIds\",\"elements\":{\"4497\":[\"86\",\"87\"]}}")),
        answer(
            labelled(
                1,
                0,
                """
                {"id":86,"elements":{"id":86,"Name":"Lovelace","phonebusiness__13":"040 1",
                 "phonebusiness__13__Comment":"mornings","phone__14":"040 2",
                 "mobile__15":"0170 3","email__16":"a@example.org","Telefon1":"040 2",
                 "mobileUrl":"https://m.example"}}\
                """)));

    Listed<Person> people = related(RelationType.ALL_CONTACT_PERSONS);

    assertThat(people).isInstanceOf(Listed.Page.class);
    var row = (Listed.Row<?>) ((Listed.Page<?>) people).rows().getFirst();
    Person person = (Person) row.value();
    assertThat(row.id()).isEqualTo("86");
    assertThat(row.gaps().none()).isTrue();
    assertThat(person.contacts().of(Contacts.Kind.PHONE))
        .containsExactly(
            new Contacts.Contact(Contacts.Kind.PHONE, "", "040 2", "", true),
            new Contacts.Contact(Contacts.Kind.PHONE, "business", "040 1", "mornings", false));
    assertThat(person.contacts().all())
        .extracting(Contacts.Contact::value)
        .containsExactly("040 2", "040 1", "0170 3", "a@example.org");
    assertThat(customer.parameters(0, 0).path("relationtype").asText())
        .isEqualTo("urn:onoffice-de-ns:smart:2.5:relationTypes:estate:address:contactPersonAll");
    assertThat(customer.parameters(0, 0).path("parentids").toString()).isEqualTo("[4497]");
    assertThat(customer.parameters(1, 0).path("recordids").toString()).isEqualTo("[86,87]");
    assertThat(customer.asked(1).getFirst()).contains("Name", "phone", "email", "Telefon1");
  }

  @Test
  void whereNobodyIsRelatedNobodyIsAskedFor() {
    ON_OFFICE.answers(
        answer(labelled(1, 0, "{\"id\":\"relatedIds\",\"elements\":{\"4497\":[]}}")),
        answer(labelled(1, 0, "{\"id\":\"relatedIds\",\"elements\":[]}")),
        answer(labelled(1, 132)));

    for (int i = 0; i < 2; i++) {
      assertThat(related(RelationType.OWNER))
          .isEqualTo(new Listed.Page<>(List.of(), OptionalInt.of(0)));
    }
    assertThat(related(RelationType.OWNER)).isInstanceOf(Listed.Failed.class);
    assertThat(ON_OFFICE.requests()).hasSize(3);
    assertThatThrownBy(() -> customer.records().addresses(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anAddressIsReadByItsIdWithItsNumbers() {
    ON_OFFICE.answers(
        answer(
            labelled(1, 0, "{\"id\":86,\"elements\":{\"Name\":\"Lovelace\",\"Email\":\"a@b\"}}")),
        answer(labelled(1, 0)),
        answer(labelled(1, 132)));
    Address address = customer.records().address("86");

    assertThat(address.id()).isEqualTo("86");
    assertThat(address.toString()).contains("86");
    assertThat(address.read(PERSON))
        .isInstanceOfSatisfying(
            Read.Found.class,
            found -> assertThat(((Person) found.value()).name()).isEqualTo("Lovelace"));
    assertThat(address.read(PERSON)).isEqualTo(new Read.Missing<>());
    assertThat(address.read(PERSON)).isInstanceOf(Read.Failed.class);
    assertThat(ON_OFFICE.actions(0).getFirst().path("resourceid").asText()).isEqualTo("86");
  }

  @Test
  void theUsersOfAnAgencyAreListed() {
    ON_OFFICE.answers(
        answer(labelled(1, 0, "{\"id\":17,\"elements\":{\"Nachname\":\"Petersen\"}}")));

    assertThat(
            customer
                .records()
                .users()
                .first(Projection.of(name -> name, text("Nachname")), 10)
                .orElse(List.of()))
        .extracting(Listed.Row::value)
        .containsExactly("Petersen");
    assertThat(ON_OFFICE.actions(0).getFirst().path("resourcetype").asText()).isEqualTo("user");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"estate", "estate:address:contact:person", "urn:estate:address:owner", ""})
  void aRelationIsNamedByParentChildAndKind(String name) {
    assertThatThrownBy(() -> new RelationType(name)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aRelationNeedsNoKind() {
    assertThat(new RelationType("estate:address").urn()).endsWith("relationTypes:estate:address");
  }

  @Test
  void relationsAreReadAndCreated() {
    ON_OFFICE.answers(
        answer(labelled(1, 0, "{\"id\":\"relatedIds\",\"elements\":{\"4497\":[86,\"5\"]}}")),
        answer(labelled(1, 0)));
    Relations relations = customer.records().relations();

    assertThat(customer.records().ask(relations.children(RelationType.OWNER, List.of("4497"))))
        .isEqualTo(new Answer.Given<>(Map.of("4497", List.of("86", "5"))));
    assertThat(relations.create(RelationType.OWNER, "4497", "86"))
        .isEqualTo(new Performed.Done<>(RelationType.OWNER));
    assertThat(customer.parameters(1, 0).path("parentid").toString()).isEqualTo("[4497]");
  }

  private Listed<Person> related(RelationType type) {
    return customer.records().ask(customer.estate(MAIN).related(type, PERSON));
  }

  @Test
  void anActivityIsWrittenFlatAndItsIdGivenBack() {
    ON_OFFICE.answers(answer(labelled(1, 0, "{\"id\":321,\"elements\":[]}")));

    assertThat(
            customer
                .records()
                .create(
                    NewActivity.about(ID)
                        .andWith(List.of("86"))
                        .kind("Brief")
                        .note("Texts")
                        .and("duration", 300)))
        .isEqualTo(new Performed.Done<>("321"));
    assertThat(customer.parameters(0, 0).toString())
        .isEqualTo(
            "{\"actionkind\":\"Brief\",\"addressids\":[86],\"duration\":300,"
                + "\"estateid\":4497,\"note\":\"Texts\"}");
  }

  @Test
  void anActivityWithoutAnIdInTheAnswerIsInDoubt() {
    ON_OFFICE.answers(answer(labelled(1, 0)));

    assertThat(customer.records().create(NewActivity.with(List.of("86")).note("Texts")))
        .isInstanceOf(Performed.Unknown.class);
  }

  @Test
  void anyOtherCallHasTheSameOutcomes() {
    ON_OFFICE.answers(answer(labelled(1, 0, estate("1", "url", "x"))), answer(labelled(1, 240)));
    Action link = Action.reading(Action.Verb.GET, "getlink", "estate", Map.of("recordId", 4497));

    assertThat(customer.records().ask(customer.records().askRaw(link)).map(d -> d.records().size()))
        .isEqualTo(new Answer.Given<>(1));
    assertThat(
            customer
                .records()
                .perform(Action.writing(Action.Verb.DO, "registerNewsletter", "86", Map.of())))
        .isInstanceOf(Performed.Refused.class);
    assertThatThrownBy(
            () ->
                customer.records().askRaw(Action.writing(Action.Verb.DO, "sendmail", "", Map.of())))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
