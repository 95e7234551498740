package de.immobridge.sandbox.simulator.api.address;

import de.immobridge.sandbox.simulator.api.query.Row;
import de.immobridge.sandbox.simulator.customer.Customer;
import de.immobridge.sandbox.simulator.customer.Field;
import de.immobridge.sandbox.simulator.customer.FieldType;
import de.immobridge.sandbox.simulator.customer.Fields;

/** What addresses can be filtered and sorted by: their fields and kinds of contact entries. */
public final class AddressFields {

  private AddressFields() {}

  /** By name. */
  public static Fields of(Customer customer) {
    return customer
        .modules()
        .fields("address")
        .and(
            Fields.of(
                AddressRow.KINDS.stream()
                    .sorted()
                    .map(kind -> Field.simple(kind, FieldType.VARCHAR))
                    .toList()));
  }

  /** The number that customers are told; not the record's id. */
  public static int customerNumber(Row row, Customer customer) {
    return customer
        .modules()
        .fields("address")
        .find("KdNr")
        .map(field -> row.value(field).text())
        .filter(text -> text.matches("\\d{1,9}"))
        .map(Integer::parseInt)
        .orElse(0);
  }
}
