/** The environment, read once, checked, typed. */
@NullMarked
package de.immobridge.settings;

import org.jspecify.annotations.NullMarked;
