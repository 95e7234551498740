/** What went in and out, kept for assertions, secrets masked. */
@NullMarked
package de.immobridge.sandbox.simulator.recorder;

import org.jspecify.annotations.NullMarked;
