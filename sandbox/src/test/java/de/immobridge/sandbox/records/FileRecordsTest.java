package de.immobridge.sandbox.records;

import static de.immobridge.sandbox.records.Agency.ADMINISTRATOR;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.immobridge.records.Answer;
import de.immobridge.records.FileType;
import de.immobridge.records.Performed;
import de.immobridge.records.Picture;
import de.immobridge.records.PictureSize;
import de.immobridge.records.Upload;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files and pictures, stored and read in the simulator through the library. */
class FileRecordsTest {
  @RegisterExtension final Agency agency = new Agency();

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
}
