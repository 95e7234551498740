/** Builds the library's parts from the settings, for the functions to put together. */
@NullMarked
package de.immobridge.assembly;

import org.jspecify.annotations.NullMarked;
