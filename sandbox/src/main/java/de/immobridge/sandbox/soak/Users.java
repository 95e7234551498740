package de.immobridge.sandbox.soak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.immobridge.sandbox.Agencies;
import de.immobridge.sandbox.soak.Window.At;
import de.immobridge.sandbox.visit.Visitor;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people at two agencies do with the service, one deed at a time. Thread-safe. */
final class Users {
  private static final String HANSEKONTOR = "hansekontor-4711";
  private static final String MUELLER = "mueller-soehne-0815";
  private static final List<At> PLACES =
      List.of(
          new At(HANSEKONTOR, 17, 1042, "DEU"),
          new At(HANSEKONTOR, 17, 1042, "ENG"),
          new At(HANSEKONTOR, 17, 87, "DEU"),
          new At(HANSEKONTOR, 17, 131, "FRA"),
          new At(MUELLER, 17, 12, "DEU"),
          new At(MUELLER, 18, 12, "DEU"),
          new At(MUELLER, 17, 15, "DEU"));
  private static final List<String> FIELDS = List.of("objekttitel", "lage", "sonstige_angaben");
  private static final Pattern SESSION =
      Pattern.compile("<meta name=\"session\" content=\"([^\"]+)\"");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final URI enterprise;
  private final URI provider;
  private final Ledger ledger;
  private final Tally tally;
  private final Visitor visitor = new Visitor();
  private final Map<At, Window> windows = new ConcurrentHashMap<>();
  private final AtomicInteger number = new AtomicInteger();

  Users(URI enterprise, URI provider, Ledger ledger, Tally tally) {
    this.enterprise = enterprise;
    this.provider = provider;
    this.ledger = ledger;
    this.tally = tally;
  }

  /** Both agencies unlock the provider. */
  void unlockAll() {
    unlock(HANSEKONTOR);
    unlock(MUELLER);
  }

  /** Any of what they do; of a hundred deeds two unlock again. */
  void act(RandomGenerator random) {
    At at = PLACES.get(random.nextInt(PLACES.size()));
    int deed = random.nextInt(100);
    Window window = windows.get(at);
    if (window == null || deed < 20) {
      open(at);
    } else if (deed < 50) {
      tally.note("read", window.reads());
    } else if (deed < 80) {
      edit(window, FIELDS.get(random.nextInt(FIELDS.size())));
    } else if (deed < 90) {
      tally.note("open again", window.opensAgain());
    } else if (deed < 98) {
      tally.note("message", window.sends("onOffice.service.refreshParent"));
    } else {
      unlock(at.customer());
    }
  }

  /** Opens every place; what does not open is told. */
  List<String> closedPlaces() {
    windows.clear();
    PLACES.forEach(this::open);
    return PLACES.stream()
        .filter(at -> windows.get(at) == null || windows.get(at).reads().status() != 200)
        .map(at -> at + " does not open although nothing is wrong any more")
        .toList();
  }

  /** What onOffice holds. */
  String stored(Ledger.Place place) {
    return ask(
            "GET",
            "/control/estates/"
                + place.customer()
                + "/"
                + place.estate()
                + "?language="
                + place.language(),
            "")
        .path("elements")
        .path(place.field())
        .asText();
  }

  JsonNode ask(String method, String path, String body) {
    return visitor.json(method, enterprise.resolve(path), body);
  }

  private void open(At at) {
    JsonNode service =
        ask(
            "POST",
            "/control/service",
            JSON.createObjectNode()
                .put("customerWebId", at.customer())
                .put("userId", at.user())
                .put("estateId", at.estate())
                .put("language", at.language())
                .toString());
    var page = visitor.get(URI.create(service.path("url").asText()));
    tally.note("open", page);
    Matcher session = SESSION.matcher(page.body());
    if (session.find()) {
      windows.put(at, new Window(visitor, provider, at, session.group(1)));
    }
  }

  private void edit(Window window, String field) {
    At at = window.at();
    var read = tally.note("read", window.reads());
    if (read.status() == 200) {
      String seen = read.json().path("fields").path(field).asText();
      String text = "text " + number.incrementAndGet();
      var place = new Ledger.Place(at.customer(), at.estate(), at.language(), field);
      var body = JSON.createObjectNode();
      body.putObject("fields").put(field, text);
      body.putObject("seen").put(field, seen);
      ledger.note(place, seen, text, told(window.edits(body.toString())));
    }
  }

  private Ledger.Told told(Visitor.Answer answer) {
    tally.note("edit", answer);
    String kind = answer.json().path("type").asText();
    if (answer.status() == 200) {
      return Ledger.Told.SAVED;
    }
    return kind.endsWith(":outcome-unknown") || kind.endsWith(":unexpected") || kind.isEmpty()
        ? Ledger.Told.UNKNOWN
        : Ledger.Told.NOT_SAVED;
  }

  private void unlock(String customer) {
    var agencies = new Agencies(enterprise, visitor);
    try {
      agencies.activate(agencies.agency(customer));
      tally.note("unlock", "active");
    } catch (IllegalStateException notNow) {
      tally.note("unlock", "not active");
    }
  }
}
