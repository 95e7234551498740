/** Parts of a call that ask nobody: what each costs by itself, measured by JMH. */
@NullMarked
package de.immobridge.benchmarks.pure;

import org.jspecify.annotations.NullMarked;
