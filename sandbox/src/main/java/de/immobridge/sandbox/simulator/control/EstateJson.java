package de.immobridge.sandbox.simulator.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.immobridge.sandbox.simulator.customer.Estate;
import de.immobridge.sandbox.simulator.customer.Version;
import de.immobridge.sandbox.simulator.http.Json;

/** An estate as it is stored, in one version, seen past the API. */
final class EstateJson {

  private EstateJson() {}

  static ObjectNode of(Estate estate, Version version) {
    var json =
        Json.object()
            .put("id", version.id())
            .put("mainLangId", estate.id())
            .put("language", version.language());
    var elements = json.putObject("elements");
    estate.shared().forEach((name, value) -> elements.set(name, value.json()));
    version.texts().forEach((name, value) -> elements.set(name, value.json()));
    return json;
  }
}
