/** The example provider: its one service edits the texts of a property in one language. */
@NullMarked
package de.immobridge.example;

import org.jspecify.annotations.NullMarked;
