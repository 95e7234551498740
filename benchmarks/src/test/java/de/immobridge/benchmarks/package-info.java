@NullMarked
package de.immobridge.benchmarks;

import org.jspecify.annotations.NullMarked;
