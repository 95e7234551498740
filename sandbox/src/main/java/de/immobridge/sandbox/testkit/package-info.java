/**
 * The test kit: onOffice in the JVM of a provider's tests. {@link
 * de.immobridge.sandbox.testkit.OnOffice} is the JUnit extension to begin with.
 */
@NullMarked
package de.immobridge.sandbox.testkit;

import org.jspecify.annotations.NullMarked;
