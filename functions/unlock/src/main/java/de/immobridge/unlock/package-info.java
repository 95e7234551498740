/** An administrator unlocks the provider: the page in onOffice's window, and the call behind it. */
@NullMarked
package de.immobridge.unlock;

import org.jspecify.annotations.NullMarked;
