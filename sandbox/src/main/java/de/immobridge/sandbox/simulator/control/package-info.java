/** How people and scripts steer the simulator: control addresses and the enterprise pages. */
@NullMarked
package de.immobridge.sandbox.simulator.control;

import org.jspecify.annotations.NullMarked;
