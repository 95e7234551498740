/**
 * The tables of a test: what the kit's functions ask of DynamoDB, in memory. Whatever else is asked
 * is refused; DynamoDB Local has it.
 */
@NullMarked
package de.immobridge.sandbox.testkit.tables;

import org.jspecify.annotations.NullMarked;
