package de.immobridge.sandbox.simulator.marketplace;

import de.immobridge.sandbox.simulator.customer.Customer;
import de.immobridge.sandbox.simulator.customer.User;
import java.util.Map;
import java.util.TreeMap;

/**
 * The parameters that say who is calling; they are in every address that onOffice signs (B.2, D.1).
 */
record Caller(Customer customer, User user) {

  Map<String, String> parameters() {
    var parameters = new TreeMap<String, String>();
    parameters.put("customerName", customer.name());
    parameters.put("customerWebId", customer.webId());
    parameters.put("userId", Integer.toString(user.id()));
    return parameters;
  }
}
