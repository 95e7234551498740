/** What can be turned: every behaviour that nobody could tell us, and every fault (section M.9). */
@NullMarked
package de.immobridge.sandbox.simulator.knob;

import org.jspecify.annotations.NullMarked;
