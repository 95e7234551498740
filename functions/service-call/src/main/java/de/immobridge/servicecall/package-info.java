/** A user opens the service: the editor page of one property in one language. */
@NullMarked
package de.immobridge.servicecall;

import org.jspecify.annotations.NullMarked;
