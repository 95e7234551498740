package de.immobridge.sandbox.simulator.marketplace;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a service is started (D.1).
 *
 * @param estateId a record's id, as it shall be sent; empty from the Marketplace menu
 * @param language of the estate version
 * @param imageIds files selected on the estate's Files tab
 * @param overrides parameters added or put in the place of ours; no value takes one away
 */
public record ServiceStart(
    Optional<String> estateId,
    Optional<String> language,
    List<String> imageIds,
    Map<String, Optional<String>> overrides) {

  public ServiceStart {
    imageIds = List.copyOf(imageIds);
    overrides = Map.copyOf(overrides);
  }

  /** From the menu. */
  public static ServiceStart menu() {
    return new ServiceStart(Optional.empty(), Optional.empty(), List.of(), Map.of());
  }

  /** The same with parameters added or put in the place of ours. */
  ServiceStart with(Map<String, Optional<String>> more) {
    return new ServiceStart(estateId, language, imageIds, more);
  }

  /** From a record in one language. */
  public static ServiceStart record(String estateId, Optional<String> language) {
    return new ServiceStart(Optional.of(estateId), language, List.of(), Map.of());
  }
}
