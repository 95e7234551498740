/** Reads and edits the property of a session. */
@NullMarked
package de.immobridge.propertyediting;

import org.jspecify.annotations.NullMarked;
