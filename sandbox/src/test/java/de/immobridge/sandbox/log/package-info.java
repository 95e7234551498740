/** Log lines for a person. */
@NullMarked
package de.immobridge.sandbox.log;

import org.jspecify.annotations.NullMarked;
