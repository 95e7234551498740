@NullMarked
package de.immobridge.kit;

import org.jspecify.annotations.NullMarked;
