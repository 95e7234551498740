package de.immobridge.sandbox.faults;

/**
 * One line of the table of faults.
 *
 * @param told what the user is told, as status and kind of explanation
 * @param stored what is stored afterwards
 * @param then what the user is told who does it again when the fault is over
 */
record Row(Deed deed, Fault fault, String told, String stored, String then) {

  @Override
  public String toString() {
    return deed + ", and " + fault + ": " + told + "; stored: " + stored + "; then: " + then;
  }
}
