package de.immobridge.sandbox.simulator.api.activity;

import de.immobridge.sandbox.simulator.api.ApiError;
import de.immobridge.sandbox.simulator.api.ApiFault;
import de.immobridge.sandbox.simulator.api.Parameters;
import de.immobridge.sandbox.simulator.api.query.LocalTime;
import de.immobridge.sandbox.simulator.customer.Customer;
import de.immobridge.sandbox.simulator.customer.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What is sent for an activity in English words, checked and turned into its German fields. */
record ActivityValues(Customer customer, LocalTime time) {

  private static final String MOMENT = "\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2}";

  /** All values of a new activity. */
  Map<String, Value> created(Parameters parameters) {
    var now = time.now();
    var values = new LinkedHashMap<String, Value>();
    put(values, "Datum", now);
    put(values, "created", now);
    put(values, "Kosten", "0.00");
    put(values, "dauer", "0");
    values.putAll(sent(parameters, ""));
    return values;
  }

  /**
   * Those values that were sent.
   *
   * @param kind what the activity is, if that is not sent
   */
  Map<String, Value> sent(Parameters parameters, String kind) {
    var values = new LinkedHashMap<String, Value>();
    put(values, "Datum_bearb", time.now());
    take(values, "Datum", parameters, "datetime", ActivityValues::moment);
    take(values, "Aktionsart", parameters, "actionkind", this::kind);
    var effective = parameters.text("actionkind").orElse(kind);
    take(values, "Aktionstyp", parameters, "actiontype", type -> type(effective, type));
    take(values, "Bemerkung", parameters, "note", note -> note);
    take(values, "Kosten", parameters, "cost", cost -> number(cost, 2, ApiError.BAD_COST));
    take(values, "dauer", parameters, "duration", text -> number(text, 0, ApiError.BAD_DURATION));
    take(values, "HerkunftKontakt", parameters, "origincontact", this::origin);
    parameters
        .value("features")
        .ifPresent(_ -> values.put("merkmal", new Value.Keys(features(parameters))));
    take(values, "Beratungsebene", parameters, "advisorylevel", this::level);
    var level = values.getOrDefault("Beratungsebene", Value.empty()).text();
    take(values, "Absagegrund", parameters, "reasoncancellation", text -> reason(level, text));
    return values;
  }

  private static void take(
      Map<String, Value> values,
      String field,
      Parameters parameters,
      String name,
      UnaryOperator<String> checked) {
    parameters.text(name).ifPresent(text -> put(values, field, checked.apply(text)));
  }

  private static void put(Map<String, Value> values, String field, String text) {
    values.put(field, new Value.Text(text));
  }

  private static String moment(String text) {
    if (!text.matches(MOMENT)) {
      throw ApiFault.of(ApiError.BAD_DATE);
    }
    return text;
  }

  private String kind(String kind) {
    if (!kind.isEmpty() && !customer.actionKinds().types().containsKey(kind)) {
      throw ApiFault.of(ApiError.UNKNOWN_ACTION_KIND, kind);
    }
    return kind;
  }

  private String type(String kind, String type) {
    var types = customer.actionKinds().types().getOrDefault(kind, List.of());
    if (!type.isEmpty() && !types.contains(type)) {
      throw ApiFault.of(ApiError.UNKNOWN_ACTION_TYPE, type);
    }
    return type;
  }

  private static String number(String text, int decimals, ApiError otherwise) {
    if (!text.matches("\\d{1,9}(\\.\\d{1,9})?")) {
      throw ApiFault.of(otherwise);
    }
    return new BigDecimal(text).setScale(decimals, RoundingMode.HALF_UP).toPlainString();
  }

  private String origin(String origin) {
    return known("HerkunftKontakt", origin, ApiError.UNKNOWN_ORIGIN);
  }

  private List<String> features(Parameters parameters) {
    var features = parameters.value("features");
    var given =
        features.isPresent() && !features.get().isArray()
            ? List.of(features.get().asText().split(",", -1))
            : parameters.texts("features");
    given.forEach(feature -> known("merkmal", feature, ApiError.UNKNOWN_FEATURE));
    return given;
  }

  /** A letter is sent, a sentence that begins with it is kept. */
  private String level(String letter) {
    if (letter.isEmpty()) {
      return "";
    }
    return keys("Beratungsebene").stream()
        .filter(level -> level.equals(letter) || level.startsWith(letter + " "))
        .findFirst()
        .orElseThrow(() -> ApiFault.of(ApiError.UNKNOWN_LEVEL, letter));
  }

  private String reason(String level, String reason) {
    if (!reason.isEmpty() && level.isEmpty()) {
      throw ApiFault.of(ApiError.REASON_WITHOUT_LEVEL);
    }
    return known("Absagegrund", reason, ApiError.UNKNOWN_REASON);
  }

  private String known(String field, String key, ApiError otherwise) {
    if (!key.isEmpty() && !keys(field).contains(key)) {
      throw ApiFault.of(otherwise, key);
    }
    return key;
  }

  private Set<String> keys(String field) {
    return customer
        .modules()
        .fields("agentsLog")
        .find(field)
        .map(found -> found.permitted().keySet())
        .orElse(Set.of());
  }
}
