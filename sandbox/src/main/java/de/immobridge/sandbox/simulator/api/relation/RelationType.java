package de.immobridge.sandbox.simulator.api.relation;

import de.immobridge.sandbox.simulator.api.ApiError;
import de.immobridge.sandbox.simulator.api.ApiFault;
import java.util.Set;

/**
 * A kind of relation, such as {@code estate:address:owner}: the parent's module, the child's, and
 * what binds them. All that are published are known; records are kept of those that the simulator's
 * modules can have.
 */
record RelationType(String name) {

  private static final String PREFIX = "urn:onoffice-de-ns:smart:2.5:relationTypes:";

  private static final Set<String> KNOWN =
      Set.of(
          """
          address:address:isTippgeberOf address:contact:address address:estate:contacted
          address:estate:matching address:estate:offer address:estate:offerByAgentsLog
          address:estate:tipp address:file:attachment address:mail address:process
          address:resubmission address:searchcriteria address:user:additionalOfficers
          address:user:officer address:user:strangeNameRelation address:user:sync
          agentsLog:address agentsLog:estate agentsLog:attachment:download
          agentsLog:file:attachment agentsLogMail:address agentsLogMail:estate billing:estate
          calendar:address calendar:estate calendar:file:attachment complex:estate:units
          customer:address:contact estate:address:buyer estate:address:contactPerson
          estate:address:contactPersonAll estate:address:interested estate:address:matching
          estate:address:owner estate:address:renter estate:address:tenant estate:allFiles
          estate:estateUnit estate:mail estate:file:alllinks estate:file:allpictures
          estate:file:allpicturesExceptTitelbild estate:file:foto estate:file:grundriss
          estate:file:titelbild estate:user:assignment estate:user:officer
          estateTracking:estate job:estate project:address project:agentslog project:calendar
          project:estate project:file:attachment project:task:customer task:address task:estate
          task:file:attachment templateManagement:email:attachment
          templateManagement:email:documentAttributes user:address user:address:birthday
          user:messengerUser:is
          """
              .strip()
              .split("\\s+"));

  /** The kind with this full name; one without records too. */
  static RelationType of(String urn) {
    if (!urn.startsWith(PREFIX) || !KNOWN.contains(urn.substring(PREFIX.length()))) {
      throw ApiFault.of(ApiError.UNKNOWN_RELATION_TYPE, urn);
    }
    return new RelationType(urn.substring(PREFIX.length()));
  }

  /** The module of the parents. */
  String parents() {
    return module(0);
  }

  /** The module of the children. */
  String children() {
    return module(1);
  }

  /**
   * Rights know the agents' log under another name. Where the word between two modules says what
   * binds them, as in {@code address:contact:address}, the module is the one behind it.
   */
  private String module(int part) {
    var parts = name.split(":", -1);
    var module = part == 1 && parts[1].equals("contact") ? parts[2] : parts[part];
    return module.equals("agentsLog") ? "agents_log" : module;
  }
}
