/** What the functions have in common: their parts, built from the settings, and who is let in. */
@NullMarked
package de.immobridge.function;

import org.jspecify.annotations.NullMarked;
