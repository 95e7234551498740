/** Refusals that a person or a script reads: an HTTP status and a plain sentence. */
@NullMarked
package de.immobridge.sandbox.simulator.problem;

import org.jspecify.annotations.NullMarked;
