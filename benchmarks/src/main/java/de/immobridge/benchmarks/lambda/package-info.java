/** Lambda, as far as a function's process notices it. */
@NullMarked
package de.immobridge.benchmarks.lambda;

import org.jspecify.annotations.NullMarked;
