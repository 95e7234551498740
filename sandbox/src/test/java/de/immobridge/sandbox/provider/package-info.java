/** Our three functions, called as onOffice and its users call them, against the simulator. */
@NullMarked
package de.immobridge.sandbox.provider;

import org.jspecify.annotations.NullMarked;
