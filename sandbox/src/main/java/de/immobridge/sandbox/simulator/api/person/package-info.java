/** The actions on users, basic settings and links (section G.7). */
@NullMarked
package de.immobridge.sandbox.simulator.api.person;

import org.jspecify.annotations.NullMarked;
