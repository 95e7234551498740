package de.immobridge.records;

import de.immobridge.json.Json;
import java.util.Optional;

/**
 * Where the field configurations of one customer lie for all environments, with labels in one
 * language: asking onOffice takes seconds. What is not found there is asked for.
 */
public interface Shelf {
  /** There is none. */
  Shelf NONE =
      new Shelf() {
        @Override
        public Optional<Json> find(Module module) {
          return Optional.empty();
        }

        @Override
        public void keep(Module module, Json fields) {}
      };

  /** The fields of a module as they were kept not long ago. */
  Optional<Json> find(Module module);

  /** Keeps them for a while. */
  void keep(Module module, Json fields);
}
