/** API Gateway on your own machine: HTTP in, payload 2.0 events to the handlers. */
@NullMarked
package de.immobridge.sandbox.gateway;

import org.jspecify.annotations.NullMarked;
