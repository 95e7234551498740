/** HTTP servers that cost next to nothing, so that what is measured is on the other side. */
@NullMarked
package de.immobridge.benchmarks.http;

import org.jspecify.annotations.NullMarked;
