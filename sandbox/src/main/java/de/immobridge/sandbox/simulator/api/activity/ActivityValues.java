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

/** What is sent for an activity in English words, checked and turned into its German fields. */
record ActivityValues(Customer customer, LocalTime time) {

  private static final String MOMENT = "\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2}";

  Map<String, Value> of(Parameters parameters) {
    var now = time.now();
    var values = new LinkedHashMap<String, Value>();
    put(values, "Datum", moment(parameters.text("datetime").orElse(now)));
    put(values, "created", now);
    put(values, "Datum_bearb", now);
    var kind = parameters.text("actionkind").orElse("");
    put(values, "Aktionsart", kind(kind));
    put(values, "Aktionstyp", type(kind, parameters.text("actiontype").orElse("")));
    put(values, "Bemerkung", parameters.text("note").orElse(""));
    put(values, "Kosten", number(parameters.text("cost").orElse("0"), 2, ApiError.BAD_COST));
    put(values, "dauer", number(parameters.text("duration").orElse("0"), 0, ApiError.BAD_DURATION));
    put(values, "HerkunftKontakt", origin(parameters.text("origincontact").orElse("")));
    values.put("merkmal", new Value.Keys(features(parameters)));
    var level = level(parameters.text("advisorylevel").orElse(""));
    put(values, "Beratungsebene", level);
    put(values, "Absagegrund", reason(level, parameters.text("reasoncancellation").orElse("")));
    return values;
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
    if (features.isEmpty()) {
      return List.of();
    }
    var given =
        features.get().isArray()
            ? parameters.texts("features")
            : List.of(features.get().asText().split(",", -1));
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
