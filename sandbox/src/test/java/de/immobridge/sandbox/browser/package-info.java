/** The whole journey in a real browser, as a person goes it. */
@NullMarked
package de.immobridge.sandbox.browser;

import org.jspecify.annotations.NullMarked;
