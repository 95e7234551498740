@NullMarked
package de.immobridge.access;

import org.jspecify.annotations.NullMarked;
