package de.immobridge.records;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static de.immobridge.FakeOnOffice.answer;
import static de.immobridge.FakeOnOffice.labelled;
import static de.immobridge.records.OneCustomer.ENGLISH;
import static de.immobridge.records.OneCustomer.MAIN;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import de.immobridge.FakeOnOffice;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilesTest {
  @RegisterExtension static final FakeOnOffice ON_OFFICE = new FakeOnOffice();

  private static final String PICTURE =
      "{\"estateid\":\"4497\",\"type\":\"Foto\",\"url\":\"https://p.example/1\",\"title\":\"Lake\","
          + "\"originalname\":\"a.jpg\",\"modified\":1700000000}";
  private static final Upload PLAN = new Upload("plan.pdf", FileType.DOCUMENT, "Plan");

  private OneCustomer customer = new OneCustomer(ON_OFFICE);

  @BeforeEach
  void forget() {
    customer = new OneCustomer(ON_OFFICE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[%s]", "%s", "[{\"estateid\":\"8\",\"url\":\"other\"},%s]"})
  void aPictureIsReadWhateverItsElementsAre(String shape) {
    ON_OFFICE.answers(
        answer(labelled(1, 0, "{\"id\":7,\"elements\":" + shape.formatted(PICTURE) + "}")));

    assertThat(
            customer
                .records()
                .ask(
                    customer
                        .estate(ENGLISH)
                        .files()
                        .pictures(List.of(FileType.PHOTO), PictureSize.within(800, 600))))
        .isEqualTo(
            new Answer.Given<>(
                List.of(
                    new Picture(
                        "7",
                        FileType.PHOTO,
                        "https://p.example/1",
                        "Lake",
                        "",
                        "a.jpg",
                        Optional.of(Instant.ofEpochSecond(1_700_000_000))))));
    assertThat(customer.parameters(0, 0).path("size").asText()).isEqualTo("800x600");
    assertThat(customer.parameters(0, 0).path("language").asText()).isEqualTo("ENG");
    assertThat(customer.parameters(0, 0).path("categories").toString()).isEqualTo("[\"Foto\"]");
    assertThat(customer.parameters(0, 0).path("estateids").toString()).isEqualTo("[4497]");
  }

  /** The block that is exactly full is the last one. */
  @Test
  void aFileOfOneBlockIsSentInOne() {
    ON_OFFICE.answers(
        answer(labelled(1, 0, "{\"elements\":{\"tmpUploadId\":\"t-1\"}}")),
        answer(labelled(1, 0, "{\"elements\":{\"success\":\"success\",\"fileId\":\"9\"}}")));

    assertThat(customer.estate(MAIN).files().upload(PLAN, new byte[3 * 256 * 1024]))
        .isEqualTo(new Performed.Done<>("9"));
    assertThat(ON_OFFICE.requests()).hasSize(2);
  }

  /** A block that onOffice took and gave no name is lost, and nothing is attached. */
  @Test
  void aBlockWithoutANameIsNotStored() {
    ON_OFFICE.answers(answer(labelled(1, 0, "{\"elements\":{}}")));

    assertThat(customer.estate(MAIN).files().upload(PLAN, new byte[1]))
        .isInstanceOf(Performed.NotDone.class);
    assertThat(ON_OFFICE.requests()).hasSize(1);
  }

  @Test
  void aPictureWithoutAnAddressIsNone() {
    ON_OFFICE.answers(
        answer(
            labelled(1, 0, "{\"id\":7,\"elements\":{\"estateid\":\"4497\",\"type\":\"Foto\"}}")));

    assertThat(
            customer
                .records()
                .ask(
                    customer
                        .estate(MAIN)
                        .files()
                        .pictures(List.of(FileType.PHOTO), PictureSize.ORIGINAL)))
        .isEqualTo(new Answer.Given<>(List.of()));
  }

  @Test
  void allFilesAreReadPageByPage() {
    ON_OFFICE.answers(files(0, 100), files(100, 3));

    Answer<List<Files.Info>> all = customer.estate(MAIN).files().all();

    assertThat(all.map(List::size)).isEqualTo(new Answer.Given<>(103));
    assertThat(all.map(List::getFirst))
        .isEqualTo(
            new Answer.Given<>(
                new Files.Info(
                    "0",
                    FileType.DOCUMENT,
                    "a.pdf",
                    OptionalLong.of(12),
                    "A",
                    "",
                    "",
                    false,
                    Optional.empty())));
    assertThat(customer.parameters(1, 0).path("listoffset").intValue()).isEqualTo(100);
  }

  @Test
  void filesOfWhichAPageIsMissingAreNotAllFiles() {
    ON_OFFICE.answers(files(0, 100), answer(labelled(1, 193)));

    assertThat(customer.estate(MAIN).files().all()).isInstanceOf(Answer.Failed.class);
  }

  @Test
  void aFilesContentIsDecoded() {
    ON_OFFICE.answers(answer(labelled(1, 0, "{\"id\":7,\"elements\":{\"content\":\"aGVsbG8=\"}}")));

    Answer<Optional<byte[]>> content = customer.estate(MAIN).files().content("7");

    assertThat(content.orElse(Optional.empty()).orElseThrow()).asString().isEqualTo("hello");
  }

  @Test
  void aFileIsStoredInBlocksThatMakeOneBase64Text() {
    byte[] content = new byte[1_800_000];
    new Random(1).nextBytes(content);
    ON_OFFICE.answers(
        block("t1"),
        block("t1"),
        block("t1"),
        answer(
            labelled(1, 0, "{\"id\":0,\"elements\":{\"success\":\"success\",\"fileId\":\"99\"}}")));

    assertThat(customer.estate(MAIN).files().upload(PLAN.first().published(), content))
        .isEqualTo(new Performed.Done<>("99"));

    var bytes = new ByteArrayOutputStream();
    IntStream.range(0, 3)
        .mapToObj(i -> customer.parameters(i, 0).path("data").asText())
        .map(Base64.getDecoder()::decode)
        .forEach(bytes::writeBytes);
    assertThat(bytes.toByteArray()).isEqualTo(content);
    assertThat(customer.parameters(0, 0).path("data").asText()).doesNotEndWith("=");
    assertThat(customer.parameters(0, 0).has("tmpUploadId")).isFalse();
    assertThat(customer.parameters(2, 0).path("tmpUploadId").asText()).isEqualTo("t1");
    var attached = customer.parameters(3, 0);
    assertThat(attached.has("data")).isFalse();
    assertThat(attached.path("module").asText()).isEqualTo("estate");
    assertThat(attached.path("relatedRecordId").intValue()).isEqualTo(4497);
    assertThat(attached.path("Art").asText()).isEqualTo("Dokument");
    assertThat(attached.path("file").asText()).isEqualTo("plan.pdf");
    assertThat(attached.path("position").intValue()).isZero();
    assertThat(attached.path("setDefaultPublicationRights").asBoolean()).isTrue();
  }

  @Test
  void untilAFileIsAttachedNothingIsInDoubt() {
    ON_OFFICE.answersWith(
        aResponse().withBody(block("t1")), aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));

    assertThat(customer.estate(MAIN).files().upload(PLAN, new byte[800_000]))
        .isInstanceOf(Performed.NotDone.class);
    assertThat(ON_OFFICE.requests()).as("a second block is not sent twice").hasSize(2);
  }

  @Test
  void aRefusedBlockIsARefusal() {
    ON_OFFICE.answers(answer(labelled(1, 193)));

    assertThat(customer.estate(MAIN).files().upload(PLAN, new byte[3]))
        .isInstanceOf(Performed.Refused.class);
  }

  @Test
  void aFileWhoseAttachingGotLostIsInDoubtAndNotAttachedAgain() {
    ON_OFFICE.answersWith(
        aResponse().withBody(block("t1")), aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));

    assertThat(customer.estate(MAIN).files().upload(PLAN, new byte[3]))
        .isInstanceOf(Performed.Unknown.class);
    assertThat(ON_OFFICE.requests()).hasSize(2);
  }

  private static String block(String id) {
    return answer(
        labelled(
            1, 0, "{\"id\":0,\"elements\":{\"tmpUploadId\":\"%s\",\"filesize\":3}}".formatted(id)));
  }

  private static String files(int from, int count) {
    return answer(
        labelled(
            1,
            0,
            IntStream.range(from, from + count)
                .mapToObj(
                    id ->
                        """
                        {"id":%d,"elements":{"type":"Dokument","originalname":"a.pdf",
                         "fileSize":12,"title":"A","documentAttribute":null,
                         "category":"internal"}}\
                        """
                            .formatted(id))
                .toArray(String[]::new)));
  }
}
