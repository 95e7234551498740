package de.immobridge.records;

import de.immobridge.json.Json;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;

/**
 * The fields of one record as they were read, for those who know the fields only at run time. It is
 * what {@link Projection#values} gives:
 */
public final class Values {
  private final String id;
  private final Map<String, Json> sent;
  private final BinaryOperator<String> labels;

  Values(String id, Map<String, Json> sent, BinaryOperator<String> labels) {
    this.id = id;
    this.sent = sent;
    this.labels = labels;
  }

  /** The record's id; of an estate that of its main language. */
  public String id() {
    return id;
  }

  /** A field's value; the empty one if the field was not read, is missing or unreadable. */
  public <T> T get(Field<?, T> field) {
    return field.shown(this);
  }

  /** What is missing or unreadable of these fields. */
  public Gaps gaps(Iterable<? extends Field<?, ?>> fields) {
    var absent = new LinkedHashSet<String>();
    var unreadable = new LinkedHashSet<String>();
    for (Field<?, ?> field : fields) {
      switch (field.read(this)) {
        case Value.Held<? extends Optional<?>> _ -> {}
        case Value.Absent<? extends Optional<?>> _ -> absent.add(field.name());
        case Value.Unreadable<? extends Optional<?>> _ -> unreadable.add(field.name());
      }
    }
    return new Gaps(absent, unreadable);
  }

  boolean has(String field) {
    return sent.containsKey(field);
  }

  Json sent(String field) {
    return sent.getOrDefault(field, Json.missing());
  }

  /** Those of these fields that onOffice has sent. */
  List<String> names(List<String> asked) {
    return asked.stream().filter(this::has).toList();
  }

  /** The same with these fields as they were written. */
  Values with(Map<String, Json> written) {
    var all = new LinkedHashMap<>(sent);
    all.putAll(written);
    return new Values(id, all, labels);
  }

  /** Everything that onOffice has sent, asked for or not. */
  Map<String, Json> sent() {
    return sent;
  }

  /** What a select field's key is called, or the key. */
  String label(String field, String key) {
    return labels.apply(field, key);
  }

  /** Values are a customer's data: not for logs. */
  @Override
  public String toString() {
    return "Values[" + id + ", " + sent.keySet() + "]";
  }
}
