/** Which HTTP client to take, for AWS and for onOffice: cold and warm, plain and with TLS. */
@NullMarked
package de.immobridge.benchmarks.clients;

import org.jspecify.annotations.NullMarked;
