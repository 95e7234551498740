/** The actions on fields and their values (section G.3). */
@NullMarked
package de.immobridge.sandbox.simulator.api.field;

import org.jspecify.annotations.NullMarked;
