/** JSON as plain values, read and written by streaming. */
@NullMarked
package de.immobridge.json;

import org.jspecify.annotations.NullMarked;
