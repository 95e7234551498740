/**
 * Typed reads and writes of what onOffice keeps: estates, addresses, users, files, relations,
 * activities, field configuration. Everything begins at {@link de.immobridge.records.Records}.
 */
@NullMarked
package de.immobridge.records;

import org.jspecify.annotations.NullMarked;
