/** DynamoDB Local with our tables. */
@NullMarked
package de.immobridge.sandbox.dynamodb;

import org.jspecify.annotations.NullMarked;
