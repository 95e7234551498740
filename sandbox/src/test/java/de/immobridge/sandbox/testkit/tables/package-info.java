/** The tables of a test, held against DynamoDB Local. */
@NullMarked
package de.immobridge.sandbox.testkit.tables;

import org.jspecify.annotations.NullMarked;
