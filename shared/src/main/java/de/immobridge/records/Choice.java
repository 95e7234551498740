package de.immobridge.records;

/**
 * A value of a select field.
 *
 * @param key what onOffice stores, and what is written
 * @param label in the user's language where the field configuration is known; else the key
 */
public record Choice(String key, String label) {}
