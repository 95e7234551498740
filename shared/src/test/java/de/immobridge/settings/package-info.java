@NullMarked
package de.immobridge.settings;

import org.jspecify.annotations.NullMarked;
