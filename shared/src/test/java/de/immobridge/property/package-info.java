@NullMarked
package de.immobridge.property;

import org.jspecify.annotations.NullMarked;
