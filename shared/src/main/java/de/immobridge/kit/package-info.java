/**
 * What a provider writes against: a manifest of services, calls that come with all that is allowed,
 * replies that say what should happen; and the base of each kind of function.
 */
@NullMarked
package de.immobridge.kit;

import org.jspecify.annotations.NullMarked;
