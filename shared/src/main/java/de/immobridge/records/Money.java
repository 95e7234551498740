package de.immobridge.records;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * An amount.
 *
 * @param currency the key of the currency, such as {@code EUR}, where it was read
 */
public record Money(BigDecimal amount, Optional<String> currency) {}
