package de.immobridge.sandbox.simulator;

import static de.immobridge.sandbox.simulator.SandboxExtension.ADMINISTRATOR;
import static de.immobridge.sandbox.simulator.SandboxExtension.HANSEKONTOR;
import static de.immobridge.sandbox.simulator.SandboxExtension.JONAS;
import static de.immobridge.sandbox.simulator.SandboxExtension.MIRIAM;
import static de.immobridge.sandbox.simulator.SandboxExtension.code;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Sections G.5 and G.6: pictures, files, uploads. */
class FileTest {

  @RegisterExtension final SandboxExtension sandbox = new SandboxExtension();

  private static final List<String> CATEGORIES = List.of("Titelbild", "Foto", "Grundriss");

  private Credentials credentials = new Credentials("", "", "", "");

  @BeforeEach
  void activate() {
    credentials = sandbox.activated(HANSEKONTOR);
  }

  @Test
  void picturesThatArePublishedAreListedWithTheirAddresses() {
    var result = pictures(Map.of("estateids", List.of(1042), "categories", CATEGORIES));

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
        pictures(Map.of("estateids", List.of(1042), "categories", CATEGORIES, "language", "ENG"))
            .at("/data/records/0/elements/0");

    assertThat(picture.path("title").asText()).isEqualTo("Façade");
    assertThat(picture.path("estateid").asInt()).isEqualTo(1043);
    assertThat(picture.path("estateMainId").asInt()).isEqualTo(1042);
  }

  @Test
  void categoriesAndPublicationDecideWhatIsListed() {
    var pdf =
        pictures(
            Map.of(
                "estateids",
                List.of(1042),
                "categories",
                List.of("Grundriss"),
                "publicationSetting",
                "PDF_lang"));

    assertThat(pdf.at("/data/records").findValuesAsText("id")).containsExactly("3542");
    assertThat(
            pictures(Map.of("estateids", List.of(1042), "categories", List.of("Grundriss")))
                .at("/data/records"))
        .isEmpty();
  }

  @Test
  void bothListsAreRequiredForPictures() {
    assertThat(code(pictures(Map.of("estateids", List.of(1042))))).isEqualTo(139);
    assertThat(code(pictures(Map.of("categories", CATEGORIES)))).isEqualTo(139);
  }

  @Test
  void theElementsOfAPictureCanBeAnObject() {
    sandbox.turn("api.pictureElements", "object");

    assertThat(
            pictures(Map.of("estateids", List.of(87), "categories", CATEGORIES))
                .at("/data/records/0/elements")
                .isObject())
        .isTrue();
  }

  @Test
  void picturesOfEstatesOutOfSightAreNotListed() {
    var result =
        call(
            MIRIAM,
            "get",
            "estatepictures",
            "",
            Map.of("estateids", List.of(1042), "categories", CATEGORIES));

    assertThat(result.at("/data/records")).isEmpty();
  }

  @Test
  void allFilesAreListedInPages() {
    var all = files(Map.of("estateid", 1042));
    var page = files(Map.of("estateid", 1042, "listlimit", 1, "listoffset", 1));

    assertThat(all.at("/data/meta/cntabsolute").asInt()).isEqualTo(4);
    assertThat(all.at("/data/records").findValuesAsText("id"))
        .containsExactly("3539", "3541", "3542", "3543");
    assertThat(page.at("/data/records").findValuesAsText("id")).containsExactly("3541");
    assertThat(all.toString()).doesNotContain("\"content\"");
  }

  @Test
  void oneFileComesWithItsContent() {
    var byId = files(Map.of("estateid", 1042, "fileid", 3539));
    var byAttribute = files(Map.of("estateid", 1042, "documentAttribute", "grundriss"));

    assertThat(content(byId)).startsWith("<svg");
    assertThat(byAttribute.at("/data/records/0/id").asInt()).isEqualTo(3542);
    assertThat(code(files(Map.of("estateid", 1042, "fileid", 3550)))).isEqualTo(127);
  }

  @Test
  void extrasOfAFileComeOnRequest() {
    var elements =
        files(
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
    assertThat(code(files(Map.of()))).isEqualTo(110);
    assertThat(code(files(Map.of("estateid", 4711)))).isEqualTo(80);
    assertThat(code(call(ADMINISTRATOR, "get", "file", "address", Map.of("estateid", 87))))
        .isEqualTo(24);
  }

  @Test
  void aFileIsUploadedInBlocks() {
    var first = upload(Map.of("data", base64("Hello, ")));
    var id = first.path("tmpUploadId").asText();
    assertThat(first.path("filesize").asInt()).isEqualTo(7);
    assertThat(upload(Map.of("data", base64("world"), "tmpUploadId", id)).path("filesize").asInt())
        .isEqualTo(12);

    var file = upload(place(id, Map.of("position", 0, "setDefaultPublicationRights", true)));

    assertThat(file.path("success").asText()).isEqualTo("success");
    var stored = files(Map.of("estateid", 87, "fileid", file.path("fileId").asInt()));
    assertThat(content(stored)).isEqualTo("Hello, world");
    assertThat(files(Map.of("estateid", 87)).at("/data/records/0/id").asInt())
        .isEqualTo(file.path("fileId").asInt());
  }

  @Test
  void anUploadWorksOnce() {
    var id = upload(Map.of("data", base64("x"))).path("tmpUploadId").asText();
    upload(place(id, Map.of()));

    assertThat(uploadCode(place(id, Map.of()))).isEqualTo(129);
    assertThat(uploadCode(Map.of("data", base64("x"), "tmpUploadId", id))).isEqualTo(129);
  }

  @Test
  void dataAlongWithTheSecondStepSkipsIt() {
    var answer = upload(place("", Map.of("data", base64("x"))));

    assertThat(answer.has("tmpUploadId")).isTrue();
    assertThat(answer.has("fileId")).isFalse();
  }

  @Test
  void aDocumentAttributeAndATitlePictureOccurOncePerEstate() {
    assertThat(
            uploadCode(
                withUpload(Map.of("relatedRecordId", 1042, "documentAttribute", "grundriss"))))
        .isEqualTo(161);
    assertThat(uploadCode(withUpload(Map.of("Art", "Titelbild")))).isEqualTo(239);
  }

  @Test
  void badUploadsHaveTheirCodes() {
    assertThat(uploadCode(Map.of("data", 7))).isEqualTo(236);
    assertThat(uploadCode(withUpload(Map.of("module", "garage")))).isEqualTo(163);
    assertThat(uploadCode(withUpload(Map.of("Art", "Gemälde")))).isEqualTo(162);
    assertThat(uploadCode(withUpload(Map.of("file", "")))).isEqualTo(114);
    assertThat(uploadCode(withUpload(Map.of("file", "../x")))).isEqualTo(213);
    assertThat(uploadCode(withUpload(Map.of("relatedRecordId", 4711)))).isEqualTo(80);
  }

  @Test
  void aLinkNeedsNoBlock() {
    var answer =
        upload(
            Map.of(
                "module", "estate",
                "Art", "Film-Link",
                "url", "https://video.example/1",
                "title", "Film",
                "relatedRecordId", 87));

    assertThat(answer.path("success").asText()).isEqualTo("success");
  }

  @Test
  void onlyWhoMayWriteUploads() {
    var parameters = withUpload(Map.of("relatedRecordId", 1042));

    assertThat(code(call(JONAS, "do", "uploadfile", "", parameters))).isEqualTo(262);
  }

  @Test
  void aNewTitlePictureTurnsTheOldOneIntoAPhoto() {
    var relation = relation(3541, 1042);
    relation.put("Art", "Titelbild");

    assertThat(code(call(ADMINISTRATOR, "modify", "fileRelation", "", relation))).isZero();

    var records = files(Map.of("estateid", 1042)).at("/data/records");
    assertThat(records.at("/0/elements/type").asText()).isEqualTo("Foto");
    assertThat(records.at("/1/elements/type").asText()).isEqualTo("Titelbild");
  }

  @Test
  void titlesChangePerLanguage() {
    var relation = relation(3539, 1042);
    relation.put("title", "Front");
    relation.put("language", "ENG");
    call(ADMINISTRATOR, "modify", "file", "", relation);

    var request = Map.of("estateids", List.of(1042), "categories", List.of("Titelbild"));
    var english = new HashMap<String, Object>(request);
    english.put("language", "ENG");

    assertThat(pictures(english).at("/data/records/0/elements/0/title").asText())
        .isEqualTo("Front");
    assertThat(pictures(request).at("/data/records/0/elements/0/title").asText())
        .isEqualTo("Fassade");
  }

  @Test
  void aFileIsTakenAway() {
    assertThat(code(call(JONAS, "delete", "fileRelation", "", relation(3539, 1042))))
        .isEqualTo(262);
    assertThat(code(call(ADMINISTRATOR, "delete", "fileRelation", "", relation(3539, 87))))
        .isEqualTo(127);
    assertThat(code(call(ADMINISTRATOR, "delete", "fileRelation", "", relation(3539, 1042))))
        .isZero();
    assertThat(code(files(Map.of("estateid", 1042, "fileid", 3539)))).isEqualTo(127);
  }

  @Test
  void aDocumentAttributeInUseCannotBeGivenAgain() {
    var relation = relation(3541, 1042);
    relation.put("documentAttribute", "grundriss");

    assertThat(code(call(ADMINISTRATOR, "modify", "fileRelation", "", relation))).isEqualTo(161);
  }

  private static Map<String, Object> relation(int fileId, int estateId) {
    return new HashMap<>(Map.of("relationtype", "estate", "parentid", estateId, "fileId", fileId));
  }

  private Map<String, Object> withUpload(Map<String, ?> more) {
    return place(upload(Map.of("data", base64("x"))).path("tmpUploadId").asText(), more);
  }

  private static Map<String, Object> place(String uploadId, Map<String, ?> more) {
    var parameters =
        new HashMap<String, Object>(
            Map.of(
                "module", "estate",
                "tmpUploadId", uploadId,
                "file", "hello.txt",
                "title", "Hello",
                "Art", "Foto",
                "relatedRecordId", 87));
    parameters.putAll(more);
    return parameters;
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
  }

  private static String content(JsonNode result) {
    var base64 = result.at("/data/records/0/elements/content").asText();
    return new String(Base64.getDecoder().decode(base64), UTF_8);
  }

  private JsonNode upload(Map<String, ?> parameters) {
    return call(ADMINISTRATOR, "do", "uploadfile", "", parameters).at("/data/records/0/elements");
  }

  private int uploadCode(Map<String, ?> parameters) {
    return code(call(ADMINISTRATOR, "do", "uploadfile", "", parameters));
  }

  private JsonNode pictures(Map<String, ?> parameters) {
    return call(ADMINISTRATOR, "get", "estatepictures", "", parameters);
  }

  private JsonNode files(Map<String, ?> parameters) {
    return call(ADMINISTRATOR, "get", "file", "estate", parameters);
  }

  private JsonNode call(
      int userId, String verb, String type, String id, Map<String, ?> parameters) {
    var all = new HashMap<String, Object>(parameters);
    all.put("extendedclaim", sandbox.claim(HANSEKONTOR, userId));
    return sandbox.call(credentials, verb, type, id, all);
  }
}
