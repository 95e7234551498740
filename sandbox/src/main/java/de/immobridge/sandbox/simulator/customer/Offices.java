package de.immobridge.sandbox.simulator.customer;

import de.immobridge.sandbox.simulator.problem.Problem;
import java.util.List;
import java.util.Optional;

/** All customers, the provider's own client among them. */
public record Offices(List<Office> all) {

  public Offices {
    all = List.copyOf(all);
  }

  public Optional<Office> find(String webId) {
    return all.stream().filter(office -> office.customer().webId().equals(webId)).findFirst();
  }

  /** The office with this web id, or a clear refusal. */
  public Office office(String webId) {
    return find(webId).orElseThrow(() -> Problem.unknown("There is no customer '" + webId + "'."));
  }

  /** Those that can buy at the Marketplace: all but the provider's own client. */
  public List<Office> customers() {
    return all.stream().filter(office -> !office.customer().provider()).toList();
  }

  /** The provider's own client ("Anbietermandant"). */
  public Office provider() {
    return all.stream()
        .filter(office -> office.customer().provider())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("The seed has no provider client"));
  }
}
