/** Walks any provider's backend through what onOffice asks of it, and reports by point. */
@NullMarked
package de.immobridge.sandbox.check;

import org.jspecify.annotations.NullMarked;
