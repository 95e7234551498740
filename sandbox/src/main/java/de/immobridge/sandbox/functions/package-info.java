/** A provider's functions: ours in this process, anybody's in a process of their own. */
@NullMarked
package de.immobridge.sandbox.functions;

import org.jspecify.annotations.NullMarked;
