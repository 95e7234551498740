@NullMarked
package de.immobridge.sandbox.soak;

import org.jspecify.annotations.NullMarked;
