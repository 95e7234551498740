/** onOffice on your own machine: starts the simulator, our provider, and DynamoDB Local. */
@NullMarked
package de.immobridge.sandbox;

import org.jspecify.annotations.NullMarked;
