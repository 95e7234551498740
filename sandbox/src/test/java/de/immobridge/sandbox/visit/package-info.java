/** How pages are visited. */
@NullMarked
package de.immobridge.sandbox.visit;

import org.jspecify.annotations.NullMarked;
