/** The walk, with a provider that keeps everything and with one that keeps little. */
@NullMarked
package de.immobridge.sandbox.check;

import org.jspecify.annotations.NullMarked;
