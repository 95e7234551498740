/** What ties a customer to the provider: API users, claims, windows, signed addresses, messages. */
@NullMarked
package de.immobridge.sandbox.simulator.marketplace;

import org.jspecify.annotations.NullMarked;
