/** The API (sections F and G): requests read, checked and answered action by action. */
@NullMarked
package de.immobridge.sandbox.simulator.api;

import org.jspecify.annotations.NullMarked;
