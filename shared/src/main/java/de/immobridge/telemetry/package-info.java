/** What the operator sees beside the log lines: metrics. */
@NullMarked
package de.immobridge.telemetry;

import org.jspecify.annotations.NullMarked;
