/** The library's typed records against the simulator: two readings of the protocol that agree. */
@NullMarked
package de.immobridge.sandbox.records;

import org.jspecify.annotations.NullMarked;
