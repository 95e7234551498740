package de.immobridge.sandbox.records;

import static de.immobridge.records.Field.decimal;
import static de.immobridge.records.Field.money;
import static de.immobridge.records.Field.multiSelect;
import static de.immobridge.records.Field.select;
import static de.immobridge.records.Field.text;
import static de.immobridge.sandbox.records.Agency.ADMINISTRATOR;
import static de.immobridge.sandbox.records.Agency.READER;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.immobridge.json.Json;
import de.immobridge.onoffice.EstateId;
import de.immobridge.onoffice.EstateLanguage;
import de.immobridge.records.Address;
import de.immobridge.records.Answer;
import de.immobridge.records.Change;
import de.immobridge.records.Choice;
import de.immobridge.records.Contacts;
import de.immobridge.records.Estate;
import de.immobridge.records.Field;
import de.immobridge.records.FileType;
import de.immobridge.records.Form;
import de.immobridge.records.FormField;
import de.immobridge.records.Gaps;
import de.immobridge.records.Listed;
import de.immobridge.records.Module;
import de.immobridge.records.Money;
import de.immobridge.records.NewActivity;
import de.immobridge.records.Performed;
import de.immobridge.records.Picture;
import de.immobridge.records.PictureSize;
import de.immobridge.records.Projection;
import de.immobridge.records.Query;
import de.immobridge.records.Read;
import de.immobridge.records.Records;
import de.immobridge.records.RelationType;
import de.immobridge.records.Right;
import de.immobridge.records.Upload;
import de.immobridge.records.Where;
import de.immobridge.records.Written;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordsTest {
  @RegisterExtension final Agency agency = new Agency();

  record Facts(Optional<Money> price, Optional<BigDecimal> area, List<Choice> heating) {}

  private static final Field<String, String> TITLE = text("objekttitel");
  private static final Field<BigDecimal, Optional<Money>> PRICE = money("kaufpreis", "waehrung");
  private static final Projection<Facts> FACTS =
      Projection.of(Facts::new, PRICE, decimal("gone"), multiSelect("heizungsart"));
  private static final Projection<String> TITLES = Projection.of(title -> title, TITLE);

  private static final Projection<String> NAMES = Projection.of(name -> name, text("Name"));

  @Test
  void factsAreReadThoughAFieldIsNotThere() {
    agency.records(ADMINISTRATOR).fields(Module.ESTATE);

    assertThat(agency.estate(ADMINISTRATOR, 1042, "DEU").read(FACTS))
        .isEqualTo(
            new Read.Found<>(
                new Facts(
                    Optional.of(new Money(new BigDecimal("1185000.00"), Optional.of("EUR"))),
                    Optional.empty(),
                    List.of(
                        new Choice("zentral", label("heizungsart", "zentral")),
                        new Choice("kamin", label("heizungsart", "kamin")))),
                new Gaps(Set.of("gone"), Set.of())));
  }

  @ParameterizedTest
  @ValueSource(strings = {"empty", "main", "error"})
  void aVersionThatIsNotThereIsNeverShownOrWritten(String absentRead) {
    agency.turn("language.absentRead", absentRead);
    agency.turn("language.absentWrite", "create");

    Read<String> austrian = agency.estate(ADMINISTRATOR, 129, "AUT").read(TITLES);

    assertThat(austrian).isEqualTo(new Read.NoSuchLanguage<>(EstateLanguage.of("AUT")));
    assertThat(agency.estate(ADMINISTRATOR, 129, "AUT").write(Change.over(TITLE, "x", "y")))
        .isInstanceOf(Written.NotRead.class);
    assertThat(agency.estate(ADMINISTRATOR, 129, "DEU").read(TITLES))
        .isInstanceOf(Read.Found.class);
  }

  @ParameterizedTest
  @CsvSource({"DEU, true", "ENG, true", "'', true"})
  void whatIsWrittenIsThereInItsLanguageOnly(String language, boolean saved) {
    String before = found(agency.estate(ADMINISTRATOR, 87, language).read(TITLES));
    String other = language.equals("ENG") ? "DEU" : "ENG";
    String otherBefore = found(agency.estate(ADMINISTRATOR, 87, other).read(TITLES));

    Written<String> written =
        agency
            .estate(ADMINISTRATOR, 87, language)
            .write(TITLES, List.of(Change.over(TITLE, before, "A house by the lake")));

    assertThat(written instanceof Written.Saved).isEqualTo(saved);
    assertThat(found(agency.estate(ADMINISTRATOR, 87, language).read(TITLES)))
        .isEqualTo("A house by the lake");
    assertThat(found(agency.estate(ADMINISTRATOR, 87, other).read(TITLES))).isEqualTo(otherBefore);
    assertThat(
            agency
                .estate(ADMINISTRATOR, 87, language)
                .write(TITLES, List.of(Change.over(TITLE, before, "Another"))))
        .isEqualTo(
            new Written.Conflict<>(
                "A house by the lake", Map.of("objekttitel", Json.of("A house by the lake"))));
  }

  @Test
  void valuesOfEveryTypeAreTakenByOnOffice() {
    assertThat(
            agency
                .estate(ADMINISTRATOR, 1042, "DEU")
                .write(
                    Change.over(PRICE, new BigDecimal("1185000"), new BigDecimal("1200000.5")),
                    Change.over(multiSelect("heizungsart"), List.of("kamin", "zentral"), List.of()),
                    Change.over(select("objektart"), "wohnung", "haus"),
                    Change.over(Field.yesNo("balkon"), true, false)))
        .isInstanceOfSatisfying(
            Written.Saved.class, saved -> assertThat(saved.different().toString()).isEqualTo("[]"));
  }

  @Test
  void whatOnOfficePassesOverIsToldAsDifferent() {
    assertThat(
            agency
                .estate(ADMINISTRATOR, 1042, "DEU")
                .write(Change.ifEmpty(decimal("provisionsbetrag"), BigDecimal.TEN)))
        .isInstanceOfSatisfying(
            Written.Saved.class,
            saved -> assertThat(saved.different().toString()).isEqualTo("[provisionsbetrag]"));
  }

  @Test
  void theFormOfWhoMayOnlyReadSaysSoBeforehand() {
    List<String> names = List.of("objekttitel", "kaufpreis", "heizungsart");

    Form readers = found(agency.estate(READER, 131, "DEU").form(names, "34"));
    Form administrators = found(agency.estate(ADMINISTRATOR, 131, "DEU").form(names, "17"));

    assertThat(readers.changing()).isEqualTo(new Right.Denied());
    assertThat(administrators.changing()).isEqualTo(new Right.Granted());
    assertThat(administrators.fields()).allMatch(FormField::editable);
    assertThat(
            agency
                .estate(READER, 131, "DEU")
                .write(
                    names,
                    Map.of("objekttitel", List.of("mine")),
                    Map.of(
                        "objekttitel",
                        readers.find("objekttitel").orElseThrow().values().orElse(List.of()))))
        .isInstanceOf(Written.Refused.class);
  }

  @Test
  void listsAreFilteredSortedAndReadInPages() {
    Query flats =
        agency
            .records(ADMINISTRATOR)
            .estates(EstateLanguage.main())
            .where(Where.in(select("objektart"), List.of("wohnung", "haus")))
            .sorted(decimal("kaufpreis"), Query.Order.DESCENDING);

    List<Listed<String>> pages = flats.pages(TITLES, 2).toList();

    assertThat(pages).hasSizeGreaterThan(1).allMatch(page -> page instanceof Listed.Page);
    assertThat(((Listed.Page<String>) pages.getFirst()).rows().getFirst().id()).isEqualTo("1042");
    int rows = pages.stream().mapToInt(page -> ((Listed.Page<String>) page).rows().size()).sum();
    assertThat(((Listed.Page<String>) pages.getFirst()).total()).hasValue(rows);
  }

  @Test
  void aFileIsStoredListedAndRead() {
    var files = agency.estate(ADMINISTRATOR, 1042, "DEU").files();

    Performed<String> stored =
        files.upload(new Upload("note.txt", FileType.DOCUMENT, "Note"), "hello".getBytes(UTF_8));

    assertThat(stored).isInstanceOf(Performed.Done.class);
    String id = ((Performed.Done<String>) stored).value();
    assertThat(files.all().orElse(List.of()))
        .anySatisfy(
            file -> {
              assertThat(file.id()).isEqualTo(id);
              assertThat(file.title()).isEqualTo("Note");
              assertThat(file.size()).hasValue(5);
              assertThat(file.published()).isFalse();
            });
    assertThat(files.content(id).orElse(Optional.empty())).contains("hello".getBytes(UTF_8));
  }

  @ParameterizedTest
  @ValueSource(strings = {"list", "object"})
  void picturesHaveAddressAndTitle(String shape) {
    agency.turn("api.pictureElements", shape);

    Answer<List<Picture>> pictures =
        agency
            .records(ADMINISTRATOR)
            .ask(
                agency
                    .estate(ADMINISTRATOR, 1042, "ENG")
                    .files()
                    .pictures(
                        List.of(FileType.TITLE_PICTURE, FileType.PHOTO),
                        PictureSize.within(300, 200)));

    assertThat(pictures.orElse(List.of()))
        .isNotEmpty()
        .allSatisfy(
            picture -> {
              assertThat(picture.url()).startsWith("http");
              assertThat(picture.title()).isNotBlank();
            });
  }

  @Test
  void onesOwnUserIsReadWithoutASpecialRight() {
    Records records = agency.records(READER);
    var name = Projection.of((a, b) -> a + " " + b, text("Vorname"), text("Nachname"));

    assertThat(records.ask(records.user("34", name)))
        .isEqualTo(new Read.Found<>("Miriam Okafor", Gaps.NONE));
    assertThat(records.ask(records.user("17", TITLES))).isInstanceOf(Read.Failed.class);
  }

  @Test
  void ownersOfAnEstateComeWithTheirNumbers() {
    Estate estate = agency.estate(ADMINISTRATOR, 1042, "DEU");
    Records records = agency.records(ADMINISTRATOR);
    Listed<Contacts> owners =
        records.ask(
            estate.related(
                RelationType.OWNER, Projection.of(contacts -> contacts, Address.contacts())));

    assertThat(rows(owners))
        .isNotEmpty()
        .allSatisfy(
            row -> {
              assertThat(row.gaps().none()).isTrue();
              assertThat(row.value().all()).isNotEmpty();
            });
    assertThat(rows(records.ask(estate.related(RelationType.ALL_CONTACT_PERSONS, NAMES))))
        .isNotEmpty();
  }

  @Test
  void anAddressIsReadAndChanged() {
    var address = agency.records(ADMINISTRATOR).address("221");
    String city = found(address.read(Projection.of(ort -> ort, text("Ort"))));

    assertThat(address.write(Change.over(text("Ort"), city, "Glückstadt")))
        .isInstanceOf(Written.Saved.class);

    Contacts contacts = found(address.read(Projection.of(all -> all, Address.contacts())));
    assertThat(contacts.of(Contacts.Kind.PHONE))
        .extracting(Contacts.Contact::value)
        .contains("+49 40 555 0221");
    assertThat(contacts.of(Contacts.Kind.EMAIL).getFirst().standard()).isTrue();
  }

  @Test
  void addressesAreListedAsFarAsTheUserMaySeeThem() {
    assertThat(rows(agency.records(ADMINISTRATOR).addresses().first(NAMES, 100))).hasSize(13);
    assertThat(rows(agency.records(READER).addresses().first(NAMES, 100)))
        .extracting(Listed.Row::id)
        .containsExactlyInAnyOrder("205", "217", "229");
  }

  @Test
  void relationsAreMade() {
    Records records = agency.records(ADMINISTRATOR);

    assertThat(records.relations().create(RelationType.INTERESTED, "129", "231"))
        .isInstanceOf(Performed.Done.class);
    assertThat(
            records
                .ask(records.relations().children(RelationType.INTERESTED, List.of("129")))
                .orElse(Map.of()))
        .hasEntrySatisfying("129", ids -> assertThat(ids).contains("231"));
  }

  @Test
  void anActivityIsWrittenAndNamed() {
    Performed<String> created =
        agency
            .records(ADMINISTRATOR)
            .create(NewActivity.about(new EstateId("1042")).note("Texts proposed"));

    assertThat(created)
        .isInstanceOfSatisfying(
            Performed.Done.class, done -> assertThat(done.value().toString()).matches("[0-9]+"));
  }

  private static <T> List<Listed.Row<T>> rows(Listed<T> listed) {
    return ((Listed.Page<T>) listed).rows();
  }

  private String label(String field, String key) {
    return agency
        .records(ADMINISTRATOR)
        .fields(Module.ESTATE)
        .map(fields -> fields.find(field).orElseThrow().choices().getOrDefault(key, ""))
        .orElse("");
  }

  private static <T> T found(Read<T> read) {
    return ((Read.Found<T>) read).value();
  }
}
