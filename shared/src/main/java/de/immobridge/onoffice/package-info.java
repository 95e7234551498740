/** What we say to onOffice: endpoints, signed actions, typed answers and errors. */
@NullMarked
package de.immobridge.onoffice;

import org.jspecify.annotations.NullMarked;
