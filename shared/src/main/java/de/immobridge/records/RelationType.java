package de.immobridge.records;

/**
 * How two records belong together; the first word is the parent's, the second the child's. There
 * are more than are named here.
 */
public record RelationType(String name) {
  private static final String PREFIX = "urn:onoffice-de-ns:smart:2.5:relationTypes:";

  public static final RelationType CONTACT_PERSON =
      new RelationType("estate:address:contactPerson");
  public static final RelationType ALL_CONTACT_PERSONS =
      new RelationType("estate:address:contactPersonAll");
  public static final RelationType OWNER = new RelationType("estate:address:owner");
  public static final RelationType INTERESTED = new RelationType("estate:address:interested");

  public RelationType {
    if (!name.matches("[a-zA-Z]+:[a-zA-Z]+(:[a-zA-Z ]+)?")) {
      throw new IllegalArgumentException("a relation is parent:child:kind");
    }
  }

  String urn() {
    return PREFIX + name;
  }
}
