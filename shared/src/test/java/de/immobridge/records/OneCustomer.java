package de.immobridge.records;

import com.fasterxml.jackson.databind.JsonNode;
import de.immobridge.FakeOnOffice;
import de.immobridge.onoffice.CustomerWebId;
import de.immobridge.onoffice.EstateId;
import de.immobridge.onoffice.EstateLanguage;
import de.immobridge.onoffice.ProviderApi;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The records of one customer in an onOffice that answers as a test says. */
final class OneCustomer {
  static final EstateId ID = new EstateId("4497");
  static final EstateLanguage ENGLISH = EstateLanguage.of("ENG");
  static final EstateLanguage MAIN = EstateLanguage.main();

  private final FakeOnOffice onOffice;
  private final Memory memory;

  OneCustomer(FakeOnOffice onOffice) {
    this.onOffice = onOffice;
    this.memory = new Memory(onOffice.clock(), Duration.ofMinutes(10), 100);
  }

  Records records() {
    return records("customer", EstateLanguage.of("ENG"));
  }

  /** As in an environment that knows nothing yet. */
  Records cold(Shelf shelf) {
    Records warm = records();
    var nothing = new Memory(onOffice.clock(), Duration.ofMinutes(10), 100);
    return new Records(
        warm.api(), warm.customer(), warm.labels(), nothing, warm.languages(), shelf);
  }

  Records records(String customer, EstateLanguage labels) {
    var api =
        new ProviderApi(
            onOffice.client(), onOffice.endpoint(), FakeOnOffice.CREDENTIALS, onOffice.deadline());
    return new Records(
        api,
        new CustomerWebId(customer),
        labels,
        memory,
        new LanguageRules(Set.of("DEU")),
        Shelf.NONE);
  }

  Estate estate(EstateLanguage language) {
    return records().estate(ID, language);
  }

  /** The fields that each action of a request asked for. */
  List<List<String>> asked(int request) {
    var all = new ArrayList<List<String>>();
    for (JsonNode action : onOffice.actions(request)) {
      var names = new ArrayList<String>();
      action.path("parameters").path("data").forEach(name -> names.add(name.asText()));
      all.add(names);
    }
    return all;
  }

  JsonNode parameters(int request, int action) {
    return onOffice.actions(request).get(action).path("parameters");
  }
}
