package de.immobridge.example;

import de.immobridge.gateway.Asset;
import de.immobridge.kit.PageCall;
import de.immobridge.kit.Place;
import de.immobridge.kit.Provider;
import de.immobridge.kit.Reply;
import de.immobridge.kit.Service;

/** A provider with one service: a page that edits the texts of one property in one language. */
public final class TextEditor {
  private static final Asset SCRIPT = Asset.beside(TextEditor.class, "editor.js");
  private static final Asset STYLE = Asset.beside(TextEditor.class, "editor.css");

  private TextEditor() {}

  /** The manifest. */
  public static Provider provider() {
    return Provider.named("immobridge", TextEditor.class)
        .service(Service.named("texts", TextEditor::open).using(STYLE, SCRIPT))
        .editing(
            "objekttitel", "objektbeschreibung", "lage", "ausstatt_beschr", "sonstige_angaben");
  }

  private static Reply open(PageCall call) {
    return call.place() instanceof Place.Estate(var estate)
        ? Reply.of(call.property(estate).read(), form -> EditorPage.of(call, estate, form))
        : Reply.notForThisPlace();
  }
}
