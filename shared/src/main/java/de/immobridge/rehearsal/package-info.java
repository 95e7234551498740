/**
 * Rehearses a function before Lambda takes its snapshot: the real code answers made-up calls,
 * against a stage on this machine that stands for AWS and onOffice.
 */
@NullMarked
package de.immobridge.rehearsal;

import org.jspecify.annotations.NullMarked;
