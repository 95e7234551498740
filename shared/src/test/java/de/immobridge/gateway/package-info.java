@NullMarked
package de.immobridge.gateway;

import org.jspecify.annotations.NullMarked;
