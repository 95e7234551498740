/** The actions on purchases (section H.4). */
@NullMarked
package de.immobridge.sandbox.simulator.api.payment;

import org.jspecify.annotations.NullMarked;
