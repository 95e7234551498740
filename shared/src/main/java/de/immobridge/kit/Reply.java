package de.immobridge.kit;

import de.immobridge.json.Json;
import de.immobridge.marketplace.WindowMessage;
import de.immobridge.onoffice.Trouble;
import de.immobridge.records.Picture;
import de.immobridge.records.Read;
import de.immobridge.records.Written;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a provider wants to happen. */
public sealed interface Reply {

  /**
   * A page.
   *
   * @param title of the document
   * @param body HTML for the body; what comes from people or onOffice must be escaped in it
   * @param images hosts whose pictures it shows, beside our own
   */
  record Page(String title, String body, List<String> images) implements Reply {
    /** Where onOffice keeps published pictures and files. */
    private static final List<String> ON_OFFICE =
        List.of("https://*.onoffice.de", "https://*.onoffice.com");

    public Page {
      images = List.copyOf(images);
    }

    /** The same page, showing pictures that onOffice keeps, and those of further hosts. */
    public Page showingPictures(String... furtherHosts) {
      return allowing(Stream.concat(ON_OFFICE.stream(), Stream.of(furtherHosts)));
    }

    /** The same page, showing these pictures, wherever onOffice says that they are. */
    public Page showing(List<Picture> pictures) {
      return allowing(pictures.stream().flatMap(picture -> Page.origin(picture.url()).stream()));
    }

    private Page allowing(Stream<String> hosts) {
      return new Page(title, body, Stream.concat(images.stream(), hosts).distinct().toList());
    }

    /** Only what can stand in a policy: neither paths nor anything that would end a directive. */
    private static Optional<String> origin(String url) {
      try {
        URI address = new URI(url);
        boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
        return web && address.getHost() != null
            ? Optional.of(
                address.getScheme()
                    + "://"
                    + address.getHost()
                    + (address.getPort() < 0 ? "" : ":" + address.getPort()))
            : Optional.empty();
      } catch (URISyntaxException notAnAddress) {
        return Optional.empty();
      }
    }
  }

  /**
   * JSON for the page's script.
   *
   * @param window what the window around the page is asked to do, if anything
   */
  record Data(Json json, Optional<WindowMessage> window) implements Reply {
    /** The same, and the window is asked for something. */
    public Data asking(WindowMessage message) {
      return new Data(json, Optional.of(message));
    }
  }

  /**
   * An explanation of the kit's, in the user's language: a page, or a problem for a script.
   *
   * @param members what a script gets beside it
   * @param trouble for the log
   */
  record Explained(Explanation explanation, Json members, Optional<Trouble> trouble)
      implements Reply {}

  /** A page with this title and this HTML in its body. */
  static Page page(String title, String body) {
    return new Page(title, body, List.of());
  }

  /**
   * JSON for the page's script.
   *
   * @param value of the types that {@link Json#of} takes
   */
  static Data json(Object value) {
    return new Data(Json.of(value), Optional.empty());
  }

  /** What to reply when a record was read; where it was not, why. */
  static <T> Reply of(Read<T> read, Function<? super T, ? extends Reply> found) {
    return Told.of(read, found, why -> why);
  }

  /**
   * What to reply when a change was saved; where it was not, or nobody knows, that. In a conflict
   * the page's script gets what onOffice holds: {@code body.current}, field to value.
   */
  static <T> Reply of(Written<T> written, Function<? super T, ? extends Reply> saved) {
    return Told.of(written, saved, why -> why);
  }

  /** Says why onOffice did not do what it was asked. */
  static Explained explain(Trouble trouble) {
    return Told.because(Explanation.of(trouble), trouble);
  }

  /** Says what this explanation says. */
  static Explained explain(Explanation explanation) {
    return Told.why(explanation);
  }

  /** The record is not there, or the user may not see it: onOffice does not tell which. */
  static Reply notFound() {
    return explain(Explanation.NOT_FOUND);
  }

  /** The service cannot do anything where it was started. */
  static Reply notForThisPlace() {
    return explain(Explanation.NOT_FOR_THIS_PLACE);
  }
}
