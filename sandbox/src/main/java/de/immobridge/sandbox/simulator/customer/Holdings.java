package de.immobridge.sandbox.simulator.customer;

import java.util.List;
import java.util.Map;

/**
 * The records of one customer at one moment, as they are kept over a restart.
 *
 * @param lastFileId the highest that any file ever had, so that none is given twice
 * @param lastContactId the same for phone numbers and mail addresses
 * @param fields those that were changed, by module
 */
public record Holdings(
    List<Estate> estates,
    List<RecordFile> files,
    int lastFileId,
    People people,
    int lastContactId,
    Map<String, List<Field>> fields) {

  public Holdings {
    estates = List.copyOf(estates);
    files = List.copyOf(files);
    fields = Map.copyOf(fields);
  }

  /** Those of the first day. */
  static Holdings seed(List<Estate> estates, List<RecordFile> files, People people) {
    return new Holdings(
        estates,
        files,
        files.stream().mapToInt(RecordFile::id).max().orElse(0),
        people,
        people.contacts().stream().mapToInt(Contacts.Contact::id).max().orElse(0),
        Map.of());
  }
}
