/** What stands around the functions: onOffice, DynamoDB, KMS, and what passes on the way there. */
@NullMarked
package de.immobridge.benchmarks.world;

import org.jspecify.annotations.NullMarked;
