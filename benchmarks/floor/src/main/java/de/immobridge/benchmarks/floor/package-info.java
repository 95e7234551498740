/** The least that a function can be. */
@NullMarked
package de.immobridge.benchmarks.floor;

import org.jspecify.annotations.NullMarked;
