/** How fast and lean the functions are, beside the usual build and beside nothing at all. */
@NullMarked
package de.immobridge.benchmarks;

import org.jspecify.annotations.NullMarked;
