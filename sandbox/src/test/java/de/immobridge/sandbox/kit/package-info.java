/** What the kit promises to a provider, seen from outside. */
@NullMarked
package de.immobridge.sandbox.kit;

import org.jspecify.annotations.NullMarked;
