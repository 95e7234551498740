package de.immobridge.sandbox.simulator;

import static de.immobridge.sandbox.simulator.SandboxExtension.ADMINISTRATOR;
import static de.immobridge.sandbox.simulator.SandboxExtension.JONAS;
import static de.immobridge.sandbox.simulator.SandboxExtension.code;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Section G.6: uploads to estates, addresses, activities and tasks. */
class UploadTest {

  @RegisterExtension final SandboxExtension sandbox = new SandboxExtension();

  private final Filing filing = new Filing(sandbox);

  @Test
  void aFileIsUploadedInBlocks() {
    var first = filing.upload(Map.of("data", Filing.base64("Hello, ")));
    var id = first.path("tmpUploadId").asText();
    assertThat(first.path("filesize").asInt()).isEqualTo(7);
    assertThat(
            filing
                .upload(Map.of("data", Filing.base64("world"), "tmpUploadId", id))
                .path("filesize")
                .asInt())
        .isEqualTo(12);

    var file =
        filing.upload(Filing.place(id, Map.of("position", 0, "setDefaultPublicationRights", true)));

    assertThat(file.path("success").asText()).isEqualTo("success");
    var stored = filing.files(Map.of("estateid", 87, "fileid", file.path("fileId").asInt()));
    assertThat(Filing.content(stored)).isEqualTo("Hello, world");
    assertThat(filing.files(Map.of("estateid", 87)).at("/data/records/0/id").asInt())
        .isEqualTo(file.path("fileId").asInt());
  }

  @Test
  void anUploadWorksOnce() {
    var id = filing.upload(Map.of("data", Filing.base64("x"))).path("tmpUploadId").asText();
    filing.upload(Filing.place(id, Map.of()));

    assertThat(filing.uploadCode(Filing.place(id, Map.of()))).isEqualTo(129);
    assertThat(filing.uploadCode(Map.of("data", Filing.base64("x"), "tmpUploadId", id)))
        .isEqualTo(129);
  }

  @Test
  void dataAlongWithTheSecondStepSkipsIt() {
    var answer = filing.upload(Filing.place("", Map.of("data", Filing.base64("x"))));

    assertThat(answer.has("tmpUploadId")).isTrue();
    assertThat(answer.has("fileId")).isFalse();
  }

  @Test
  void aDocumentAttributeAndATitlePictureOccurOncePerEstate() {
    assertThat(
            filing.uploadCode(
                filing.withUpload(
                    Map.of("relatedRecordId", 1042, "documentAttribute", "grundriss"))))
        .isEqualTo(161);
    assertThat(filing.uploadCode(filing.withUpload(Map.of("Art", "Titelbild")))).isEqualTo(239);
  }

  @Test
  void badUploadsHaveTheirCodes() {
    assertThat(filing.uploadCode(Map.of("data", 7))).isEqualTo(236);
    assertThat(filing.uploadCode(filing.withUpload(Map.of("module", "garage")))).isEqualTo(163);
    assertThat(filing.uploadCode(filing.withUpload(Map.of("Art", "Gemälde")))).isEqualTo(162);
    assertThat(filing.uploadCode(filing.withUpload(Map.of("file", "")))).isEqualTo(114);
    assertThat(filing.uploadCode(filing.withUpload(Map.of("file", "../x")))).isEqualTo(213);
    assertThat(filing.uploadCode(filing.withUpload(Map.of("relatedRecordId", 4711)))).isEqualTo(80);
  }

  @Test
  void aLinkNeedsNoBlock() {
    var answer =
        filing.upload(
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
    var parameters = filing.withUpload(Map.of("relatedRecordId", 1042));

    assertThat(code(filing.call(JONAS, "do", "uploadfile", "", parameters))).isEqualTo(262);
  }

  @Test
  void aFileOfAnEstateHasAKind() {
    assertThat(filing.uploadCode(filing.withUpload(Map.of("Art", "")))).isEqualTo(162);
  }

  @ParameterizedTest
  @CsvSource({"address, 201", "agentsLog, 67001", "task, 501"})
  void aFileIsAttachedToAnotherRecordAndTakenAwayAgain(String module, int record) {
    var placed =
        filing.upload(
            filing.withUpload(Map.of("module", module, "Art", "", "relatedRecordId", record)));
    int file = placed.path("fileId").asInt();

    assertThat(placed.path("success").asText()).isEqualTo("success");
    assertThat(attachments(module, record)).contains(Integer.toString(file));
    var relation = Map.of("relationtype", module, "parentid", record, "fileId", file);
    assertThat(code(filing.call(ADMINISTRATOR, "modify", "fileRelation", "", relation)))
        .as("only files of estates can be described anew")
        .isEqualTo(255);
    assertThat(code(filing.call(ADMINISTRATOR, "delete", "fileRelation", "", relation))).isZero();
    assertThat(attachments(module, record)).doesNotContain(Integer.toString(file));
  }

  @Test
  void filesOfAnAddressAreListedAndReadWithTheirContent() {
    var id =
        filing.upload(Map.of("data", Filing.base64("a contract"))).path("tmpUploadId").asText();
    var parameters = Map.of("module", "address", "relatedRecordId", 201, "file", "contract.txt");
    int file = filing.upload(Filing.place(id, parameters)).path("fileId").asInt();

    var list = address(Map.of("addressid", 201));
    var one = address(Map.of("addressid", 201, "fileid", file));

    assertThat(list.at("/data/records/0/elements/originalname").asText()).isEqualTo("contract.txt");
    assertThat(list.toString()).doesNotContain("\"content\"");
    assertThat(Filing.content(one)).isEqualTo("a contract");
    assertThat(code(address(Map.of("addressid", 201, "fileid", 1)))).isEqualTo(127);
    assertThat(code(address(Map.of("addressid", 4711)))).isEqualTo(80);
    assertThat(code(address(Map.of()))).isEqualTo(79);
  }

  @Test
  void recordsOutOfReachGetNoFiles() {
    var unknown = filing.withUpload(Map.of("module", "address", "relatedRecordId", 4711));
    var link =
        Map.of("module", "task", "Art", "Link", "url", "https://a.b/", "relatedRecordId", 501);

    assertThat(filing.uploadCode(unknown)).isEqualTo(80);
    assertThat(filing.uploadCode(link)).as("links are of estates only").isEqualTo(163);
  }

  private JsonNode address(Map<String, ?> parameters) {
    return filing.call(ADMINISTRATOR, "get", "file", "address", parameters);
  }

  private List<String> attachments(String module, int record) {
    var parameters =
        Map.of(
            "relationtype",
            "urn:onoffice-de-ns:smart:2.5:relationTypes:" + module + ":file:attachment",
            "parentids",
            List.of(record));
    var related = filing.call(ADMINISTRATOR, "get", "idsfromrelation", "", parameters);
    return texts(related.at("/data/records/0/elements/" + record));
  }

  private static List<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
  }
}
