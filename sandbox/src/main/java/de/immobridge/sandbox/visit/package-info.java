/** What a person's browser does with a provider's pages, without a browser. */
@NullMarked
package de.immobridge.sandbox.visit;

import org.jspecify.annotations.NullMarked;
