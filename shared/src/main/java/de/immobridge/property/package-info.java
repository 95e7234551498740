/** The fields of a property in one language, for a page to show and a user to change. */
@NullMarked
package de.immobridge.property;

import org.jspecify.annotations.NullMarked;
