/** HTTP as the simulator sees it: a request in, a response out, routes between them. */
@NullMarked
package de.immobridge.sandbox.simulator.http;

import org.jspecify.annotations.NullMarked;
