/** Orders, subscriptions, payments and refunds (section H). No money is moved. */
@NullMarked
package de.immobridge.sandbox.simulator.payment;

import org.jspecify.annotations.NullMarked;
