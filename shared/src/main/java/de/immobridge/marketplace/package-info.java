/**
 * What onOffice says to us: signed URLs, activations, service calls; and messages to its window.
 */
@NullMarked
package de.immobridge.marketplace;

import org.jspecify.annotations.NullMarked;
