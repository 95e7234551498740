package de.immobridge.kit;

import static org.assertj.core.api.Assertions.assertThat;

import de.immobridge.records.FileType;
import de.immobridge.records.Picture;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReplyTest {

  @Test
  void aPageMayShowPicturesFromWhereTheyAreAndFromNowhereElse() {
    Reply.Page page =
        Reply.page("Title", "")
            .showing(
                pictures(
                    "https://image.onoffice.de/smart25/a.jpg?size=480x360",
                    "https://image.onoffice.de/smart25/b.jpg",
                    "http://127.0.0.1:8080/files/c.svg"));

    assertThat(page.images()).containsExactly("https://image.onoffice.de", "http://127.0.0.1:8080");
  }

  @Test
  void whatIsNoWebAddressWidensNothing() {
    Reply.Page page =
        Reply.page("Title", "")
            .showing(
                pictures(
                    "javascript:alert(1)", "https://a; script-src *", "data:image/png,", "/a.jpg"));

    assertThat(page.images()).isEmpty();
  }

  @Test
  void whatWasAllowedBeforeStaysAllowed() {
    assertThat(
            Reply.page("Title", "")
                .showingPictures("https://pictures.acme.example")
                .showing(pictures("https://cdn.example/a.jpg"))
                .images())
        .containsExactly(
            "https://*.onoffice.de",
            "https://*.onoffice.com",
            "https://pictures.acme.example",
            "https://cdn.example");
  }

  private static List<Picture> pictures(String... urls) {
    return Stream.of(urls)
        .map(url -> new Picture("1", FileType.PHOTO, url, "", "", "", Optional.empty()))
        .toList();
  }
}
