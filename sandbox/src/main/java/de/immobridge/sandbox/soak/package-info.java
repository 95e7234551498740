/** Steady load for minutes, while much goes wrong: what must hold all the time. */
@NullMarked
package de.immobridge.sandbox.soak;

import org.jspecify.annotations.NullMarked;
