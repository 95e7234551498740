/** Looks into a function's process without being part of what is measured. */
@NullMarked
package de.immobridge.benchmarks.probe;

import org.jspecify.annotations.NullMarked;
