@NullMarked
package de.immobridge.sandbox.gateway;

import org.jspecify.annotations.NullMarked;
