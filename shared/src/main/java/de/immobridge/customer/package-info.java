/** What we remember, in DynamoDB: customers with their credentials, latest claims, sessions. */
@NullMarked
package de.immobridge.customer;

import org.jspecify.annotations.NullMarked;
