/** The actions on estates and their fields (sections G.1 to G.4). */
@NullMarked
package de.immobridge.sandbox.simulator.api.estate;

import org.jspecify.annotations.NullMarked;
