/**
 * What writes the log lines: an SLF4J backend of a dozen small classes, which Powertools finds by
 * its own service interface. Not API (docs/decisions/0045).
 */
@NullMarked
package de.immobridge.telemetry.internal;

import org.jspecify.annotations.NullMarked;
