/** Holds {@code template.yaml} to what the code reads, serves and calls. */
@NullMarked
package de.immobridge.sandbox.deployment;

import org.jspecify.annotations.NullMarked;
