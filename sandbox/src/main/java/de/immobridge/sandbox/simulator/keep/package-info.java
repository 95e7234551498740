/** What lasts longer than the process: a file that is whole at every moment. */
@NullMarked
package de.immobridge.sandbox.simulator.keep;

import org.jspecify.annotations.NullMarked;
