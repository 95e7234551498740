package de.immobridge.records;

import de.immobridge.onoffice.Action;
import de.immobridge.onoffice.Outcome;
import java.util.List;
import java.util.Map;

/** Where one record is, for reading and writing it. */
interface Place {

  /** Reads these fields, as far as this customer has them. */
  Ask<Read<Located>> locate(List<String> names);

  /** Reads these fields in one action. */
  Action read(List<String> names);

  /** Understands the outcome of {@link #read}. */
  Read<Located> located(Outcome outcome);

  /** Changes these fields and no others. */
  Action modify(Map<String, Object> fields);

  /**
   * A record that was read.
   *
   * @param place where exactly it is, as the answer says: what was read is what is written
   */
  record Located(Values values, Place place) {}
}
