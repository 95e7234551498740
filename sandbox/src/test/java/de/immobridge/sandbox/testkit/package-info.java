/** The test kit, used as a provider uses it. */
@NullMarked
package de.immobridge.sandbox.testkit;

import org.jspecify.annotations.NullMarked;
