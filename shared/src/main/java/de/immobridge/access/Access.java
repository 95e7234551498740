package de.immobridge.access;

/** Whether a user may act in a customer's instance now, and with what. */
public sealed interface Access {

  /** All there is to call with. */
  record Ready(CustomerApi api) implements Access {}

  /** What stands in the way. */
  sealed interface Denied extends Access {}

  /** This customer has never unlocked us, or its key can no longer be read. */
  record NotUnlocked() implements Denied {}

  /** onOffice has refused the customer's credentials; an administrator must unlock again. */
  record Suspended() implements Denied {}

  /** The user's claim has expired or was taken away: only a new service call brings another. */
  record NoClaim() implements Denied {}
}
