/** One user's way into one customer's instance: credentials, claim and suspension in one answer. */
@NullMarked
package de.immobridge.access;

import org.jspecify.annotations.NullMarked;
