package de.immobridge.records;

/** What the keys of select fields are called in one language. */
@FunctionalInterface
interface Labels {

  /** Knows none: a key is shown as it is. */
  Labels NONE = (field, key) -> key;

  /** The label of a field's key, or the key. */
  String label(String field, String key);
}
