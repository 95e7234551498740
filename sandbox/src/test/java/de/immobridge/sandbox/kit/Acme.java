package de.immobridge.sandbox.kit;

import static de.immobridge.records.Field.text;

import de.immobridge.customer.Store;
import de.immobridge.kit.ActionCall;
import de.immobridge.kit.PageCall;
import de.immobridge.kit.Place;
import de.immobridge.kit.Provider;
import de.immobridge.kit.Reply;
import de.immobridge.kit.Service;
import de.immobridge.marketplace.Macros;
import de.immobridge.marketplace.WindowMessage;
import de.immobridge.records.Change;
import de.immobridge.records.Field;
import de.immobridge.records.Projection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A provider of two services that do a little of everything. */
public final class Acme {
  static final Field<String, String> LOCATION = text("lage");
  private static final Projection<String> FACTS = Projection.of(lage -> lage, LOCATION);

  private Acme() {}

  /** Its manifest. */
  public static Provider provider() {
    return Provider.named("acme", Acme.class)
        .service(Service.named("first", Acme::first))
        .service(
            Service.named("second", Acme::second)
                .startedWith(Macros.USUAL.estate("objekt").others("taskId"))
                .action("say", Acme::say)
                .action("write", Acme::write)
                .action("count", Acme::count)
                .action("fail", Acme::fail))
        .service(Service.named("form", Acme::form))
        .editing("lage", "kaufpreis", "objekttitel");
  }

  private static Reply first(PageCall call) {
    return Reply.page("First", "<main><h1>" + call.texts().get("hello") + "</h1></main>");
  }

  private static Reply second(PageCall call) {
    return switch (call.place()) {
      case Place.Estate(var estate) ->
          Reply.of(
              estate.read(FACTS),
              lage -> Reply.page("Second", "<main><h1>" + lage.length() + "</h1></main>"));
      case Place.Other(String kind, String id) ->
          Reply.page("Second", "<main><h1>" + kind + " " + id + "</h1></main>")
              .showingPictures("https://pictures.example");
      case Place.Address(var address) ->
          Reply.page("Second", "<main><h1>" + address + "</h1></main>");
      case Place.Menu() ->
          Reply.page("Second", "<main><h1>" + call.parameter("more") + "</h1></main>");
    };
  }

  private static Reply form(PageCall call) {
    return call.place() instanceof Place.Estate(var estate)
        ? Reply.of(
            call.property(estate).read(),
            form -> Reply.page("Form", "<main><h1>" + form.id() + "</h1></main>"))
        : Reply.notForThisPlace();
  }

  private static Reply say(ActionCall call) {
    return Reply.json(Map.of("said", call.input().text("word"), "language", call.language().tag()))
        .asking(WindowMessage.REFRESH);
  }

  private static Reply write(ActionCall call) {
    return call.place() instanceof Place.Estate(var estate)
        ? Reply.of(
            estate.write(
                Change.over(LOCATION, call.input().text("seen"), call.input().text("word"))),
            _ -> Reply.json("written"))
        : Reply.notForThisPlace();
  }

  private static Reply count(ActionCall call) {
    Optional<Store.Stored> before = call.userState().read("count");
    int next = before.map(stored -> Integer.parseInt(stored.text()) + 1).orElse(1);
    Store.Expected expected =
        before
            .<Store.Expected>map(stored -> Store.Expected.version(stored.version()))
            .orElse(Store.Expected.absent());
    return switch (call.userState()
        .write("count", Integer.toString(next), expected, Optional.empty())) {
      case Store.Writing.Written _ -> Reply.json(List.of(next));
      case Store.Writing.LostRace _ -> Reply.json(List.of());
    };
  }

  private static Reply fail(ActionCall call) {
    throw new IllegalStateException("at " + call.place());
  }
}
