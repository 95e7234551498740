/**
 * What an operator sees: log lines and metrics, each under the invocation it belongs to. They say
 * who (customer, user), and never what: no parameter, no record, nothing secret.
 */
@NullMarked
package de.immobridge.telemetry;

import org.jspecify.annotations.NullMarked;
