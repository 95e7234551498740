@NullMarked
package de.immobridge.sandbox;

import org.jspecify.annotations.NullMarked;
