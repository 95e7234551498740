@NullMarked
package de.immobridge.sandbox.simulator;

import org.jspecify.annotations.NullMarked;
