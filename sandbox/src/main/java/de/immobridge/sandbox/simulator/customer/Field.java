package de.immobridge.sandbox.simulator.customer;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A field of a module (G.3).
 *
 * @param labels by language
 * @param permitted of select fields: key to labels by language
 * @param perLanguage whether each language version has its own value (G.4)
 * @param system whether only onOffice sets it; values sent are ignored (G.2)
 * @param piped whether a multiselect is answered as one text with pipes (F.6)
 * @param measure how values are formatted; nothing is said of select fields
 * @param dependencies each key of this field to the key of another field that it needs
 * @param filters of the field, by its own name, and of single keys: kinds of estates for which it
 *     is shown
 * @param compound the parts through which a compound field is set (G.2)
 */
public record Field(
    String name,
    FieldType type,
    @Nullable Integer length,
    Map<String, String> labels,
    Map<String, Map<String, String>> permitted,
    boolean perLanguage,
    boolean system,
    boolean piped,
    @Nullable String standard,
    @Nullable Measure measure,
    Map<String, String> dependencies,
    Map<String, Map<String, List<String>>> filters,
    List<String> compound,
    boolean inactive) {

  public Field(
      @JsonProperty("name") String name,
      @JsonProperty("type") FieldType type,
      @JsonProperty("length") @Nullable Integer length,
      @JsonProperty("labels") @Nullable Map<String, String> labels,
      @JsonProperty("permitted") @Nullable Map<String, Map<String, String>> permitted,
      @JsonProperty("perLanguage") boolean perLanguage,
      @JsonProperty("system") boolean system,
      @JsonProperty("piped") boolean piped,
      @JsonProperty("standard") @Nullable String standard,
      @JsonProperty("measure") @Nullable Measure measure,
      @JsonProperty("dependencies") @Nullable Map<String, String> dependencies,
      @JsonProperty("filters") @Nullable Map<String, Map<String, List<String>>> filters,
      @JsonProperty("compound") @Nullable List<String> compound,
      @JsonProperty("inactive") boolean inactive) {
    this.name = name;
    this.type = type;
    this.length = length;
    this.labels = labels == null ? Map.of() : ordered(labels);
    this.permitted = permitted == null ? Map.of() : ordered(permitted);
    this.perLanguage = perLanguage;
    this.system = system;
    this.piped = piped;
    this.standard = standard;
    this.measure = measure;
    this.dependencies = dependencies == null ? Map.of() : ordered(dependencies);
    this.filters = filters == null ? Map.of() : ordered(filters);
    this.compound = compound == null ? List.of() : List.copyOf(compound);
    this.inactive = inactive;
  }

  /** The same field with other keys to choose from. */
  public Field withPermitted(Map<String, Map<String, String>> keys) {
    return new Field(
        name,
        type,
        length,
        labels,
        keys,
        perLanguage,
        system,
        piped,
        standard,
        measure,
        dependencies,
        filters,
        compound,
        inactive);
  }

  /** A field of which nothing but its type is said. */
  public static Field simple(String name, FieldType type) {
    return new Field(
        name, type, null, null, null, false, false, false, null, null, null, null, null, false);
  }

  /** The label in a language, else in German, else the name. */
  public String label(String language) {
    return labels.getOrDefault(language, labels.getOrDefault("DEU", name));
  }

  /** The label of a key in a language, else in German, else the key. */
  public String label(String key, String language) {
    var keyLabels = permitted.getOrDefault(key, Map.of());
    return keyLabels.getOrDefault(language, keyLabels.getOrDefault("DEU", key));
  }

  private static <V> Map<String, V> ordered(Map<String, V> map) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }
}
