/** The actions on relations between records. */
@NullMarked
package de.immobridge.sandbox.simulator.api.relation;

import org.jspecify.annotations.NullMarked;
