/** The actions on addresses: owners, prospects, colleagues. */
@NullMarked
package de.immobridge.sandbox.simulator.api.address;

import org.jspecify.annotations.NullMarked;
