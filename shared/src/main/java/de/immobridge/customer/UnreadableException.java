package de.immobridge.customer;

import org.jspecify.annotations.Nullable;

/**
 * A sealed value cannot be opened, now or later: it was altered, it belongs to somebody or
 * something else, or its key is gone. A key service that is away is another matter and throws its
 * own exception.
 */
public final class UnreadableException extends RuntimeException {
  UnreadableException(String why, @Nullable Throwable cause) {
    super("a sealed value cannot be opened: " + why, cause);
  }
}
