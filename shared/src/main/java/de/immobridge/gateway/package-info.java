/** API Gateway events in (HTTP API, payload 2.0), responses out; pages and problems on the way. */
@NullMarked
package de.immobridge.gateway;

import org.jspecify.annotations.NullMarked;
