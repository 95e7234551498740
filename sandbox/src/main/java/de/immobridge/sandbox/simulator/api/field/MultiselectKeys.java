package de.immobridge.sandbox.simulator.api.field;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.immobridge.sandbox.simulator.api.ApiError;
import de.immobridge.sandbox.simulator.api.ApiFault;
import de.immobridge.sandbox.simulator.api.Call;
import de.immobridge.sandbox.simulator.api.Outcome;
import de.immobridge.sandbox.simulator.customer.Field;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code create}, {@code modify} and {@code delete multiselectkey}: the values of a select field,
 * which is the resourceid. Known from a provider in production only. GUESS: everything about
 * answers and errors; positions are passed over, new values are the last.
 */
public final class MultiselectKeys {

  private static final String LABEL = "Feldinhalt";

  /** More values. */
  public Outcome create(Call call) {
    return change(call, this::labelled);
  }

  /** Other labels of values that are there. */
  public Outcome modify(Call call) {
    return change(
        call,
        (labels, field) -> {
          var sent = labelled(labels, field);
          sent.keySet().stream()
              .filter(key -> !field.permitted().containsKey(key))
              .findFirst()
              .ifPresent(
                  key -> {
                    throw ApiFault.of(ApiError.KEYS_NOT_PERMITTED, key);
                  });
          return sent;
        });
  }

  /** Fewer values; records that have one keep it. */
  public Outcome delete(Call call) {
    var keys = call.parameters().texts("data");
    replace(
        call,
        field -> {
          var left = new LinkedHashMap<>(field.permitted());
          keys.forEach(left::remove);
          return left;
        });
    return Outcome.success("");
  }

  @FunctionalInterface
  private interface Reading {
    Map<String, Map<String, String>> of(Labels labels, Field field);
  }

  @FunctionalInterface
  private interface Change {
    Map<String, Map<String, String>> of(Field field);
  }

  /** What was sent, and the language in which labels are sent. */
  private record Labels(ObjectNode sent, String language) {}

  private Map<String, Map<String, String>> labelled(Labels labels, Field field) {
    var values = new LinkedHashMap<String, Map<String, String>>();
    labels
        .sent()
        .properties()
        .forEach(
            entry -> {
              var label = entry.getValue().path(LABEL).asText();
              if (label.isEmpty()) {
                throw ApiFault.of(ApiError.MISSING_PARAMETER, field.name() + "." + LABEL);
              }
              values.put(entry.getKey(), Map.of(labels.language(), label));
            });
    return values;
  }

  private static Outcome change(Call call, Reading reading) {
    var sent =
        call.parameters()
            .object("data")
            .orElseThrow(() -> ApiFault.of(ApiError.MISSING_PARAMETER, "data"));
    var labels = new Labels(sent, call.principal().office().customer().systemLanguage());
    replace(
        call,
        field -> {
          var all = new LinkedHashMap<>(field.permitted());
          all.putAll(reading.of(labels, field));
          return all;
        });
    return Outcome.success("");
  }

  private static void replace(Call call, Change change) {
    var module = call.parameters().required("modul");
    if (!List.of("estate").contains(module)) {
      throw ApiFault.of(ApiError.BAD_MODULE, module);
    }
    var modules = call.principal().office().customer().modules();
    var field =
        modules
            .fields(module)
            .active(call.resourceId())
            .orElseThrow(() -> ApiFault.of(ApiError.UNKNOWN_FIELD, call.resourceId()));
    if (!field.type().select()) {
      throw ApiFault.of(ApiError.NO_SELECT_FIELD, field.name());
    }
    modules.change(module, field.withPermitted(change.of(field)));
  }
}
