/** A property in one language, read and edited. */
@NullMarked
package de.immobridge.property;

import org.jspecify.annotations.NullMarked;
