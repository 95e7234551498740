/** What is told and what is stored when something goes wrong on the way. */
@NullMarked
package de.immobridge.sandbox.faults;

import org.jspecify.annotations.NullMarked;
