/** The actions on pictures and files of estates, and uploads (sections G.5 and G.6). */
@NullMarked
package de.immobridge.sandbox.simulator.api.file;

import org.jspecify.annotations.NullMarked;
