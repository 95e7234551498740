package de.immobridge.sandbox.simulator.control;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.immobridge.sandbox.simulator.customer.Estate;
import de.immobridge.sandbox.simulator.customer.Office;
import de.immobridge.sandbox.simulator.customer.Offices;
import de.immobridge.sandbox.simulator.http.Json;

/** The customers as the start line lists them. */
public final class CustomerJson {

  private CustomerJson() {}

  /** All that can buy at the Marketplace. */
  public static ArrayNode all(Offices offices) {
    var list = Json.array();
    offices.customers().forEach(office -> list.add(one(office)));
    return list;
  }

  static ObjectNode one(Office office) {
    var customer = office.customer();
    var json =
        Json.object().put("customerWebId", customer.webId()).put("customerName", customer.name());
    var users = json.putArray("users");
    customer
        .users()
        .forEach(
            user ->
                users
                    .addObject()
                    .put("userId", user.id())
                    .put("administrator", user.administrator()));
    var estates = json.putArray("estates");
    office.estates().all().forEach(estate -> estates.add(estate(estate)));
    return json;
  }

  private static ObjectNode estate(Estate estate) {
    var json = Json.object().put("id", estate.id());
    var languages = json.putArray("languages");
    estate.versions().forEach(version -> languages.add(version.language()));
    return json;
  }
}
