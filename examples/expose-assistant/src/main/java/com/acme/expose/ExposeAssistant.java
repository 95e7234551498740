package com.acme.expose;

import static de.immobridge.onoffice.EstateLanguage.main;
import static de.immobridge.records.Field.dateTime;
import static de.immobridge.records.Query.Order.DESCENDING;

import de.immobridge.gateway.Asset;
import de.immobridge.kit.*;
import de.immobridge.marketplace.WindowMessage;
import de.immobridge.records.*;
import java.util.List;

/** Proposes the description of a property, made of its facts; the broker changes it and accepts. */
public final class ExposeAssistant {
  private static final Asset STYLE = Asset.beside(ExposeAssistant.class, "expose.css");
  private static final Asset SCRIPT = Asset.beside(ExposeAssistant.class, "expose.js");
  private static final Field<?, ?> CHANGED = dateTime("geaendert_am");

  public static Provider provider() {
    return Provider.named("acme", ExposeAssistant.class)
        .service(Service.named("expose", ExposeAssistant::open)
            .action("accept", ExposeAssistant::accept)
            .using(STYLE, SCRIPT));
  }

  private static Reply open(PageCall call) {
    return switch (call.place()) {
      case Place.Estate(Estate estate) ->
          Reply.of(call.records().ask(ExposePage.ask(call, estate)), page -> page);
      case Place.Menu() ->
          switch (call.records().estates(main()).sorted(CHANGED, DESCENDING).first(Facts.ALL, 20)) {
            case Listed.Page<Facts>(var rows, _) -> ExposePage.start(call, rows);
            case Listed.Failed<Facts>(var trouble) -> Reply.explain(trouble);
          };
      case Place.Address _, Place.Other _ -> Reply.notForThisPlace();
    };
  }

  private static Reply accept(ActionCall call) {
    if (!(call.place() instanceof Place.Estate(Estate estate))) {
      return Reply.notForThisPlace();
    }
    var input = call.input();
    var change = Change.over(Facts.DESCRIPTION, input.text("seen"), input.text("text"));
    return Reply.of(
        estate.write(Projection.of(now -> now, Facts.DESCRIPTION), List.of(change)),
        now -> Reply.json(now).asking(WindowMessage.REFRESH));
  }
}
