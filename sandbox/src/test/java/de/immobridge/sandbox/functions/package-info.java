/** Anybody's functions behind the sandbox's gateway. */
@NullMarked
package de.immobridge.sandbox.functions;

import org.jspecify.annotations.NullMarked;
