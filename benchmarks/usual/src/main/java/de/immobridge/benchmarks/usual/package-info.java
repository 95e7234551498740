/**
 * The same service call and edit as most people would build them: AWS's event classes, Jackson
 * databind, the enhanced DynamoDB client with beans, java.net.http, KMS for each secret, Powertools
 * logging on log4j and Powertools metrics, one step after the other. Never deployed.
 */
@NullMarked
package de.immobridge.benchmarks.usual;

import org.jspecify.annotations.NullMarked;
