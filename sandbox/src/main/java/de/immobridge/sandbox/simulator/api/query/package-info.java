/** What all lists have in common: filters, sorting, pages and the fields asked for (F.5, G.1). */
@NullMarked
package de.immobridge.sandbox.simulator.api.query;

import org.jspecify.annotations.NullMarked;
