/** What is signed and how (sections C.2, F.4 and H.2), written from the description alone. */
@NullMarked
package de.immobridge.sandbox.simulator.signature;

import org.jspecify.annotations.NullMarked;
