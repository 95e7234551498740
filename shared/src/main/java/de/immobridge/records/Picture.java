package de.immobridge.records;

import java.time.Instant;
import java.util.Optional;

/**
 * A published picture (or link) of an estate.
 *
 * @param url where it is, in the size asked for
 * @param title in the language asked for
 * @param modified when it was changed, if onOffice tells
 */
public record Picture(
    String id,
    FileType type,
    String url,
    String title,
    String text,
    String originalName,
    Optional<Instant> modified) {}
