package de.immobridge.sandbox.simulator;

import static de.immobridge.sandbox.simulator.SandboxExtension.ADMINISTRATOR;
import static de.immobridge.sandbox.simulator.SandboxExtension.JONAS;
import static de.immobridge.sandbox.simulator.SandboxExtension.MIRIAM;
import static de.immobridge.sandbox.simulator.SandboxExtension.code;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Section G.5: pictures and files of estates. */
class FileTest {

  @RegisterExtension final SandboxExtension sandbox = new SandboxExtension();

  private static final List<String> CATEGORIES = List.of("Titelbild", "Foto", "Grundriss");

  private final Filing filing = new Filing(sandbox);

  @Test
  void picturesThatArePublishedAreListedWithTheirAddresses() {
    var result = filing.pictures(Map.of("estateids", List.of(1042), "categories", CATEGORIES));

    var records = result.at("/data/records");
    assertThat(records.findValuesAsText("id")).containsExactly("3539", "3541");
    var picture = records.at("/0/elements/0");
    assertThat(picture.path("type").asText()).isEqualTo("Titelbild");
    assertThat(picture.path("estateid").asInt()).isEqualTo(1042);
    assertThat(picture.path("title").asText()).isEqualTo("Fassade");
    var path = URI.create(picture.path("url").asText()).getPath();
    var file = sandbox.get(path);
    assertThat(file.type()).isEqualTo("image/svg+xml");
    assertThat(file.text()).startsWith("<svg");
  }

  @Test
  void picturesInALanguageHaveItsTitlesAndSubId() {
    var picture =
        filing
            .pictures(
                Map.of("estateids", List.of(1042), "categories", CATEGORIES, "language", "ENG"))
            .at("/data/records/0/elements/0");

    assertThat(picture.path("title").asText()).isEqualTo("Façade");
    assertThat(picture.path("estateid").asInt()).isEqualTo(1043);
    assertThat(picture.path("estateMainId").asInt()).isEqualTo(1042);
  }

  @Test
  void categoriesAndPublicationDecideWhatIsListed() {
    var pdf =
        filing.pictures(
            Map.of(
                "estateids",
                List.of(1042),
                "categories",
                List.of("Grundriss"),
                "publicationSetting",
                "PDF_lang"));

    assertThat(pdf.at("/data/records").findValuesAsText("id")).containsExactly("3542");
    assertThat(
            filing
                .pictures(Map.of("estateids", List.of(1042), "categories", List.of("Grundriss")))
                .at("/data/records"))
        .isEmpty();
  }

  @Test
  void bothListsAreRequiredForPictures() {
    assertThat(code(filing.pictures(Map.of("estateids", List.of(1042))))).isEqualTo(139);
    assertThat(code(filing.pictures(Map.of("categories", CATEGORIES)))).isEqualTo(139);
  }

  @Test
  void theElementsOfAPictureCanBeAnObject() {
    sandbox.turn("api.pictureElements", "object");

    assertThat(
            filing
                .pictures(Map.of("estateids", List.of(87), "categories", CATEGORIES))
                .at("/data/records/0/elements")
                .isObject())
        .isTrue();
  }

  @Test
  void picturesOfEstatesOutOfSightAreNotListed() {
    var result =
        filing.call(
            MIRIAM,
            "get",
            "estatepictures",
            "",
            Map.of("estateids", List.of(1042), "categories", CATEGORIES));

    assertThat(result.at("/data/records")).isEmpty();
  }

  @Test
  void allFilesAreListedInPages() {
    var all = filing.files(Map.of("estateid", 1042));
    var page = filing.files(Map.of("estateid", 1042, "listlimit", 1, "listoffset", 1));

    assertThat(all.at("/data/meta/cntabsolute").asInt()).isEqualTo(4);
    assertThat(all.at("/data/records").findValuesAsText("id"))
        .containsExactly("3539", "3541", "3542", "3543");
    assertThat(page.at("/data/records").findValuesAsText("id")).containsExactly("3541");
    assertThat(all.toString()).doesNotContain("\"content\"");
  }

  @Test
  void oneFileComesWithItsContent() {
    var byId = filing.files(Map.of("estateid", 1042, "fileid", 3539));
    var byAttribute = filing.files(Map.of("estateid", 1042, "documentAttribute", "grundriss"));

    assertThat(Filing.content(byId)).startsWith("<svg");
    assertThat(byAttribute.at("/data/records/0/id").asInt()).isEqualTo(3542);
    assertThat(code(filing.files(Map.of("estateid", 1042, "fileid", 3550)))).isEqualTo(127);
  }

  @Test
  void extrasOfAFileComeOnRequest() {
    var elements =
        filing
            .files(
                Map.of(
                    "estateid",
                    1042,
                    "includeImageUrl",
                    "small",
                    "showispublishedonhomepage",
                    true,
                    "showpublicationstatus",
                    true))
            .at("/data/records/0/elements");

    assertThat(elements.path("imageUrl").asText()).contains("size=small");
    assertThat(elements.path("ispublishedonhomepage").asBoolean()).isTrue();
    assertThat(elements.at("/publicationstatus/3/status").asInt()).isOne();
  }

  @Test
  void filesNeedAnEstateWithinReach() {
    assertThat(code(filing.files(Map.of()))).isEqualTo(110);
    assertThat(code(filing.files(Map.of("estateid", 4711)))).isEqualTo(80);
    assertThat(code(filing.call(ADMINISTRATOR, "get", "file", "garage", Map.of("estateid", 87))))
        .isEqualTo(24);
  }

  @Test
  void aNewTitlePictureTurnsTheOldOneIntoAPhoto() {
    var relation = relation(3541, 1042);
    relation.put("Art", "Titelbild");

    assertThat(code(filing.call(ADMINISTRATOR, "modify", "fileRelation", "", relation))).isZero();

    var records = filing.files(Map.of("estateid", 1042)).at("/data/records");
    assertThat(records.at("/0/elements/type").asText()).isEqualTo("Foto");
    assertThat(records.at("/1/elements/type").asText()).isEqualTo("Titelbild");
  }

  @Test
  void titlesChangePerLanguage() {
    var relation = relation(3539, 1042);
    relation.put("title", "Front");
    relation.put("language", "ENG");
    filing.call(ADMINISTRATOR, "modify", "file", "", relation);

    var request = Map.of("estateids", List.of(1042), "categories", List.of("Titelbild"));
    var english = new HashMap<String, Object>(request);
    english.put("language", "ENG");

    assertThat(filing.pictures(english).at("/data/records/0/elements/0/title").asText())
        .isEqualTo("Front");
    assertThat(filing.pictures(request).at("/data/records/0/elements/0/title").asText())
        .isEqualTo("Fassade");
  }

  @Test
  void aFileIsTakenAway() {
    assertThat(code(filing.call(JONAS, "delete", "fileRelation", "", relation(3539, 1042))))
        .isEqualTo(262);
    assertThat(code(filing.call(ADMINISTRATOR, "delete", "fileRelation", "", relation(3539, 87))))
        .isEqualTo(127);
    assertThat(code(filing.call(ADMINISTRATOR, "delete", "fileRelation", "", relation(3539, 1042))))
        .isZero();
    assertThat(code(filing.files(Map.of("estateid", 1042, "fileid", 3539)))).isEqualTo(127);
  }

  @Test
  void aDocumentAttributeInUseCannotBeGivenAgain() {
    var relation = relation(3541, 1042);
    relation.put("documentAttribute", "grundriss");

    assertThat(code(filing.call(ADMINISTRATOR, "modify", "fileRelation", "", relation)))
        .isEqualTo(161);
  }

  private static Map<String, Object> relation(int fileId, int estateId) {
    return new HashMap<>(Map.of("relationtype", "estate", "parentid", estateId, "fileId", fileId));
  }
}
