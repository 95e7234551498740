/**
 * What several rooms need and neither the JDK nor anybody's protocol has: digests, digits, memory.
 */
@NullMarked
package de.immobridge.basics;

import org.jspecify.annotations.NullMarked;
