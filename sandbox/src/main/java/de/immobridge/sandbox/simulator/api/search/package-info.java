/** The searches behind the search field of enterprise. */
@NullMarked
package de.immobridge.sandbox.simulator.api.search;

import org.jspecify.annotations.NullMarked;
